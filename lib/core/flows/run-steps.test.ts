import { expect, it } from "vitest";
import type { StepRecord } from "./run-plan.ts";
import { listRunSteps } from "./run-steps.ts";

const webhook = (id: string) => ({ id, kind: "webhook" as const, name: id });
const steps = [
  webhook("a"),
  {
    id: "s",
    kind: "split" as const,
    name: "Large?",
    then: [{ id: "w", kind: "delay" as const, name: "" }, webhook("b")],
    else: [webhook("c")],
  },
  webhook("d"),
];
const record = (stepId: string, over: Partial<StepRecord>): StepRecord => ({
  stepId,
  kind: "split",
  status: "done",
  outcome: null,
  decision: { code: "condition_met", message: `About ${stepId}`, compared: [] },
  startedAtMs: 0,
  wakeAtMs: null,
  finishedAtMs: 0,
  ...over,
});
const delivery = {
  id: "d1",
  stepId: "a",
  status: "delivered",
  reason: null,
  createdAt: "2026-11-21T15:00:00.000Z",
  nextAttemptAt: null,
  finishedAt: "2026-11-21T15:00:01.000Z",
};
const split = record("s", { outcome: "yes" });
const wait = record("w", { kind: "delay", status: "waiting", wakeAtMs: 60_000, finishedAtMs: null });

function states(isFinished: boolean) {
  const listed = listRunSteps(steps, { records: [split, wait], deliveries: [delivery], isFinished });
  return listed.map((step) => `${step.depth} ${step.branch} ${step.stepId} ${step.state} ${step.until}`);
}

it("says of every step where it stands, branches with the split they are in", () => {
  expect(states(false)).toEqual([
    "0 null a done null",
    "0 null s done null",
    "1 yes w waiting 1970-01-01T00:01:00.000Z",
    "1 yes b not_reached null",
    "1 no c other_branch null",
    "0 null d not_reached null",
  ]);
});

it("a wait of a run that has ended goes on no more", () => expect(states(true)[2]).toBe("1 yes w cancelled null"));
