import fc from "fast-check";
import { expect, it } from "vitest";
import { spacingMs } from "./spacing.ts";

it("lets no window of a second hold more than the limit", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), (perSecond) => {
      expect(Math.ceil(1000 / spacingMs(perSecond))).toBeLessThanOrEqual(perSecond);
    }),
  );
});
