import { describe, expect, it } from "vitest";
import { RETRY_POLICIES } from "./policies.ts";

const hourMs = 3_600_000;

function totalMs(id: keyof typeof RETRY_POLICIES): number {
  return RETRY_POLICIES[id].delaysMs.reduce<number>((sum, delay) => sum + delay, 0);
}

describe("retry policies", () => {
  it("standard is 0 s, 5 s, 5 m, 30 m, 2 h, 5 h, 10 h, 10 h", () => {
    expect(RETRY_POLICIES.standard.delaysMs.map((delay) => delay / 1000)).toEqual([
      0, 5, 300, 1800, 7200, 18000, 36000, 36000,
    ]);
  });

  it("persistent is 17 retries over 24 hours, quick 5 retries in 10 minutes even with jitter, none a single attempt", () => {
    expect(RETRY_POLICIES.persistent.delaysMs).toHaveLength(18);
    expect(totalMs("persistent") / hourMs).toBeCloseTo(24, 1);
    expect(RETRY_POLICIES.quick.delaysMs).toHaveLength(6);
    expect(totalMs("quick") * (1 + RETRY_POLICIES.quick.jitterMax)).toBeLessThanOrEqual(10 * 60_000);
    expect(RETRY_POLICIES.none.delaysMs).toEqual([0]);
  });

  it.each(Object.entries(RETRY_POLICIES))("%s never waits shorter than before", (_id, { delaysMs }) => {
    expect([...delaysMs].sort((a, b) => a - b)).toEqual([...delaysMs]);
  });
});
