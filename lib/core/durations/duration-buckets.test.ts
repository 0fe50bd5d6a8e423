import fc from "fast-check";
import { expect, it } from "vitest";
import { type BucketCount, bucketGrowth, quantileMs } from "./duration-buckets.ts";

const bucketOf = (ms: number) => Math.max(0, Math.ceil(Math.log(ms) / Math.log(bucketGrowth)));
const countsOf = (durations: readonly number[]): BucketCount[] =>
  durations.map((ms) => ({ bucket: bucketOf(ms), count: 1 }));

it("is never more than 4.9 % off, for any durations and any share", () => {
  const durations = fc.array(fc.integer({ min: 1, max: 2_592_000_000 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(durations, fc.constantFrom(0.01, 0.5, 0.95, 1), (all, share) => {
      const sorted = all.toSorted((a, b) => a - b);
      const exact = sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
      const told = quantileMs(countsOf(all), share) ?? 0;
      expect(Math.abs(told / exact - 1)).toBeLessThan(0.0489);
    }),
  );
});

it("adds up what several hours counted, in whatever order", () => {
  const hours = [{ bucket: 40, count: 1 }, ...countsOf([10, 10, 10]), { bucket: 40, count: 0 }, ...countsOf([10, 10])];
  expect(quantileMs(hours, 0.5)).toBeCloseTo(10, 0);
  expect(quantileMs(hours, 1)).toBeCloseTo(1.1 ** 39.5);
});

it("knows nothing of nothing, and takes less than a millisecond for one", () => {
  expect(quantileMs([], 0.5)).toBeNull();
  expect(quantileMs([{ bucket: 12, count: 0 }], 0.5)).toBeNull();
  expect(quantileMs([{ bucket: 0, count: 3 }], 0.95)).toBe(1);
});
