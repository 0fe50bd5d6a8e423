import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PlannableDefinition, planRun } from "./plan-run.ts";

const definition: PlannableDefinition = {
  steps: [
    { id: "s1", kind: "webhook" },
    { id: "s2", kind: "webhook" },
  ],
};

describe("planRun", () => {
  it("delivers step after step, then completes", () => {
    expect(planRun(definition, { completedStepIds: [] })).toEqual({ kind: "deliver", stepId: "s1" });
    expect(planRun(definition, { completedStepIds: ["s1"] })).toEqual({ kind: "deliver", stepId: "s2" });
    expect(planRun(definition, { completedStepIds: ["s2"] })).toEqual({ kind: "deliver", stepId: "s1" });
    expect(planRun(definition, { completedStepIds: ["s1", "s2", "gone"] })).toEqual({ kind: "complete" });
    expect(planRun({ steps: [] }, { completedStepIds: [] })).toEqual({ kind: "complete" });
  });

  it("fails, with a sentence, on a step kind of a newer version", () => {
    const newer = JSON.parse('{"steps":[{"id":"s1","kind":"constructor"}]}') as PlannableDefinition;
    expect(planRun(newer, { completedStepIds: [] })).toMatchObject({
      kind: "fail",
      reason: { code: "unknown_step_kind" },
    });
  });

  it("comes to an end after every step once, whatever the steps are called", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 60 }), (ids) => {
        const steps = ids.map((id) => ({ id, kind: "webhook" as const }));
        const done: string[] = [];
        for (;;) {
          const action = planRun({ steps }, { completedStepIds: done });
          if (action.kind !== "deliver") break;
          done.push(action.stepId);
        }
        expect(done).toEqual(ids);
      }),
    );
  });
});
