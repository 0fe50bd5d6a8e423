import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pendingMax, ratePerMinute } from "./pace.ts";

describe("pendingMax", () => {
  it("looks ten seconds ahead", () => {
    expect(pendingMax(60 * 50)).toBe(500);
  });

  it("never stands still and never piles up", () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), (rate) => {
        expect(pendingMax(rate)).toBeGreaterThanOrEqual(200);
        expect(pendingMax(rate)).toBeLessThanOrEqual(1000);
      }),
    );
  });
});

describe("ratePerMinute", () => {
  it("counts what was made over the time it took", () => {
    expect(ratePerMinute(300, 0, 30_000)).toBe(600);
    expect(ratePerMinute(0, 0, 30_000)).toBe(0);
  });

  it("has an answer for a replay that has only begun", () => {
    expect(ratePerMinute(5, 1000, 1000)).toBe(300);
  });
});
