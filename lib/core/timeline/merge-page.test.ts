import fc from "fast-check";
import { expect, it } from "vitest";
import { type Moment, mergePage, readCursor } from "./merge-page.ts";

const moment = fc.record({
  at: fc.integer({ min: 0, max: 5 }).map((second) => new Date(second * 1000).toISOString()),
  key: fc.uuid(),
});

it("gives every entry once, newest first, however many come at the same time", () => {
  fc.assert(
    fc.property(
      fc.array(fc.uniqueArray(moment, { selector: ({ key }) => key, maxLength: 12 }), { maxLength: 4 }),
      fc.integer({ min: 1, max: 5 }),
      (lists, limit) => {
        const seen: Moment[] = [];
        let before: Moment | null = null;
        for (;;) {
          const page: ReturnType<typeof mergePage<Moment>> = mergePage(lists, before, limit);
          seen.push(...page.data);
          if (page.nextCursor === null) break;
          before = readCursor(page.nextCursor);
        }
        const keys = lists.flat().map(({ key }) => key);
        expect(seen.map(({ key }) => key).sort()).toEqual(keys.sort());
        expect(seen.map(({ at }) => at)).toEqual(
          seen
            .map(({ at }) => at)
            .sort()
            .reverse(),
        );
      },
    ),
  );
});

it("knows what is no cursor", () => {
  for (const text of ["", "x", "2026-01-01T00:00:00.000Z", "when|d:1", "2026-01-01T00:00:00.000Z|d:1|x"]) {
    expect(readCursor(text)).toBeNull();
  }
  expect(readCursor("2026-01-01T00:00:00.000Z|d:1")).toEqual({ at: "2026-01-01T00:00:00.000Z", key: "d:1" });
});
