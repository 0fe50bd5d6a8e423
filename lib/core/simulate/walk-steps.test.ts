import { describe, expect, it } from "vitest";
import type { PlannableStep } from "#core/flows/run-plan.ts";
import { walkSteps } from "./walk-steps.ts";

const startMs = Date.UTC(2026, 2, 2, 10);
const hourMs = 3_600_000;
const context = {
  nowMs: startMs,
  timeZone: "UTC",
  scope: () => ({ event: { total: 49 }, payload: {}, person: {} }),
};

const webhook = (id: string): PlannableStep => ({ id, kind: "webhook" });
const wait = (id: string, hours: number): PlannableStep => ({
  id,
  kind: "delay",
  for: { value: hours, unit: "hours" },
  until: null,
});
const condition = { path: "event.total", op: "gte", value: 100 } as const;

function split(id: string, yes: PlannableStep[], no: PlannableStep[]): PlannableStep {
  return { id, kind: "split", if: condition, then: yes, else: no };
}

const way = (steps: PlannableStep[]) => {
  const { visits, ending, endsAtMs } = walkSteps({ steps }, context);
  return { visited: visits.map(({ stepId, atMs }) => `${stepId} +${(atMs - startMs) / hourMs} h`), ending, endsAtMs };
};

describe("walkSteps", () => {
  it("goes from top to bottom, passes over delays and joins behind a split", () => {
    const { visited, ending, endsAtMs } = way([
      webhook("a"),
      wait("b", 2),
      split("c", [webhook("d")], [wait("e", 1), webhook("f")]),
      webhook("g"),
    ]);
    expect(visited).toEqual(["a +0 h", "b +0 h", "c +2 h", "e +2 h", "f +3 h", "g +3 h"]);
    expect(ending.kind).toBe("complete");
    expect(endsAtMs).toBe(startMs + 3 * hourMs);
  });
  it("ends at a filter step that is not met, and says why", () => {
    const { visited, ending } = way([webhook("a"), { id: "b", kind: "filter", if: condition }, webhook("c")]);
    expect(visited).toEqual(["a +0 h", "b +0 h"]);
    expect(ending).toMatchObject({ kind: "stop", stepId: "b", reason: { code: "filter_step" } });
  });
  it("ends an empty flow at once", () => {
    expect(way([])).toEqual({ visited: [], ending: { kind: "complete" }, endsAtMs: startMs });
  });
});
