import { describe, expect, it } from "vitest";
import { layOut } from "#components/builder/model/layout.ts";
import { flowDefinitionSchema } from "#contracts/flow-definition.ts";
import type { StepRecord } from "#core/flows/run-plan.ts";
import { listRunSteps } from "#core/flows/run-steps.ts";
import { isTaken, reachedBy } from "./taken-way.ts";

const webhook = (id: string) => ({ id, kind: "webhook", name: id, url: "https://x.example" }) as const;
const vip = { path: "event.total", op: "gte", value: 100 } as const;
const { steps } = flowDefinitionSchema.parse({
  trigger: { kind: "event", eventType: "placed_order" },
  steps: [{ id: "s1", kind: "split", if: { all: [vip] }, then: [webhook("s2")], else: [] }, webhook("s3")],
});

function record(stepId: string, outcome: "yes" | "no"): StepRecord {
  const decision = { code: "met", message: "", compared: [] };
  const kind = "split";
  return { stepId, kind, status: "done", outcome, decision, startedAtMs: 0, wakeAtMs: null, finishedAtMs: 0 };
}

function taken(outcome: "yes" | "no", sent: string[], isFinished: boolean): string[] {
  const deliveries = sent.map((stepId) => ({
    id: stepId,
    stepId,
    status: "delivered" as const,
    reason: null,
    createdAt: "",
    nextAttemptAt: null,
    finishedAt: "",
  }));
  const run = {
    steps: listRunSteps(steps, { records: [record("s1", outcome)], deliveries, isFinished }),
    finishedAt: isFinished ? "" : null,
  };
  const reached = reachedBy(run);
  return layOut(steps, () => 76)
    .edges.filter((edge) => isTaken(edge, reached))
    .map(({ id }) => id);
}

describe("the way a run took", () => {
  it("goes through the branch that was decided for, to the end", () => {
    const way = taken("yes", ["s2", "s3"], true);
    expect(way).toContain("step:s1.then>step:s2");
    expect(way).toContain("step:s2>join:s1:then");
    expect(way).toContain("join:s1>step:s3");
    expect(way.some((id) => id.includes("else"))).toBe(false);
    expect(way.some((id) => id.endsWith(">end"))).toBe(true);
  });

  it("goes through an empty branch, and ends where the run stands", () => {
    const way = taken("no", [], false);
    expect(way).toContain("step:s1.else>empty:s1:else");
    expect(way).not.toContain("step:s1.then>step:s2");
    expect(way.some((id) => id.endsWith(">step:s3") || id.endsWith(">end"))).toBe(false);
  });
});
