import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideTelling, type NoticeTimes, quietPeriodMs } from "./decide-telling.ts";

const minuteMs = 60_000;
const fresh: NoticeTimes = { lastAtMs: 0, resolvedAtMs: null, toldAtMs: null, groupToldAtMs: null };

describe("decideTelling", () => {
  it("tells at once when a matter opens", () => {
    expect(decideTelling(fresh, 0)).toBe("opened");
  });

  it("is quiet for an hour, then tells again only if it went on", () => {
    const told = { ...fresh, toldAtMs: 1000 };
    expect(decideTelling({ ...told, lastAtMs: 5000 }, quietPeriodMs)).toBeNull();
    expect(decideTelling({ ...told, lastAtMs: 5000 }, quietPeriodMs + 1000)).toBe("again");
    expect(decideTelling({ ...told, lastAtMs: 1000 }, 10 * quietPeriodMs)).toBeNull();
  });

  it("tells once that it is over, and not of what nobody was told", () => {
    expect(decideTelling({ ...fresh, toldAtMs: 1000, resolvedAtMs: 2000 }, 3000)).toBe("resolved");
    expect(decideTelling({ ...fresh, toldAtMs: 3000, resolvedAtMs: 2000 }, 4000)).toBeNull();
    expect(decideTelling({ ...fresh, resolvedAtMs: 2000 }, 3000)).toBeNull();
  });

  it("waits with a matter that opened again soon after it was told of", () => {
    const again = { ...fresh, lastAtMs: 2 * minuteMs, groupToldAtMs: minuteMs };
    expect(decideTelling(again, 2 * minuteMs)).toBeNull();
    expect(decideTelling(again, quietPeriodMs + minuteMs)).toBe("opened");
  });

  it("never says more than two things in an hour, however often a matter comes and goes", () => {
    const step = fc.record({ afterMs: fc.integer({ min: 0, max: 20 * minuteMs }), happens: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const tellings: number[] = [];
        let open: NoticeTimes | null = null as NoticeTimes | null;
        let groupToldAtMs: number | null = null;
        let nowMs = 0;
        for (const { afterMs, happens } of steps) {
          nowMs += afterMs;
          if (happens) open = open ? { ...open, lastAtMs: nowMs } : { ...fresh, lastAtMs: nowMs, groupToldAtMs };
          if (open && !happens) open = { ...open, resolvedAtMs: nowMs };
          nowMs += 1;
          if (open && decideTelling(open, nowMs) !== null) {
            tellings.push(nowMs);
            open = { ...open, toldAtMs: nowMs };
          }
          if (open?.resolvedAtMs != null) {
            groupToldAtMs = open.toldAtMs ?? groupToldAtMs;
            open = null;
          }
        }
        for (const from of tellings) {
          const within = tellings.filter((at) => at >= from && at < from + quietPeriodMs);
          expect(within.length).toBeLessThanOrEqual(2);
        }
      }),
    );
  });
});
