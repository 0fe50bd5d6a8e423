import { describe, expect, it } from "vitest";
import { overviewSpan } from "./overview-span.ts";

const iso = (ms: number) => new Date(ms).toISOString().slice(0, 16);
const spansOf = (range: "24h" | "7d", now: string, timeZone = "UTC") => {
  const { before, slots } = overviewSpan(range, Date.parse(now), timeZone);
  return {
    slots: slots.map(({ from, to }) => `${iso(from)} ${iso(to)}`),
    before: `${iso(before.from)} ${iso(before.to)}`,
  };
};

describe("overviewSpan", () => {
  it("24 hours are clock hours up to the current one, compared with the same hours of the day before", () => {
    const { before, slots } = spansOf("24h", "2026-03-10T14:20:00Z");
    expect(slots).toHaveLength(24);
    expect([slots[0], slots[23]]).toEqual(["2026-03-09T15:00 2026-03-09T16:00", "2026-03-10T14:00 2026-03-10T15:00"]);
    expect(before).toBe("2026-03-08T15:00 2026-03-09T14:20");
  });

  it("7 days are days of the store's clock, 23 hours long where it is set forward", () => {
    const { before, slots } = spansOf("7d", "2026-03-30T10:00:00Z", "Europe/Berlin");
    expect(slots).toHaveLength(7);
    expect(slots.slice(-2)).toEqual(["2026-03-28T23:00 2026-03-29T22:00", "2026-03-29T22:00 2026-03-30T22:00"]);
    expect(before).toBe("2026-03-16T23:00 2026-03-23T10:00");
  });

  it("where midnight falls into an hour, the day begins with the next one, and nothing is left out or counted twice", () => {
    const { slots } = spansOf("7d", "2026-03-10T14:20:00Z", "Asia/Kolkata");
    expect(slots.at(-1)).toBe("2026-03-09T19:00 2026-03-10T19:00");
    const ends = slots.map((slot) => slot.split(" "));
    for (const [index, [from]] of ends.entries()) if (index > 0) expect(from).toBe(ends[index - 1]?.[1]);
  });
});
