import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planRun as plan } from "./plan-run.ts";
import type { PlannableDefinition, PlannableStep, RunPlan, StepRecord } from "./run-plan.ts";

const event = { total: 149, tags: ["vip"] };
const webhook = (id: string): PlannableStep => ({ id, kind: "webhook" });
const wait = (id: string, minutes = 1): PlannableStep => ({
  id,
  kind: "delay",
  for: { value: minutes, unit: "minutes" },
  until: null,
});
const over = (value: number) => ({ path: "event.total", op: "gte" as const, value });
const only = (id: string, value: number): PlannableStep => ({ id, kind: "filter", if: over(value) });
const split = (id: string, value: number, yes: PlannableStep[], no: PlannableStep[] = []): PlannableStep => ({
  id,
  kind: "split",
  if: over(value),
  then: yes,
  else: no,
});

function planRun(
  steps: readonly PlannableStep[],
  completedStepIds: string[] = [],
  records: StepRecord[] = [],
  nowMs = 0,
) {
  return plan({ steps }, { completedStepIds, records }, { nowMs, timeZone: "UTC", scope: () => ({ event }) });
}

/** Every webhook answers at once, time passes as delays ask: the ids of the webhooks, and how the run ends. */
function play(steps: readonly PlannableStep[], between: (records: StepRecord[]) => void = () => {}) {
  const sent: string[] = [];
  const records = new Map<string, StepRecord>();
  let nowMs = 0;
  for (let turn = 0; turn < 1000; turn++) {
    const known = [...records.values()];
    const { action, decided }: RunPlan = planRun(steps, sent, known, nowMs);
    for (const record of decided) records.set(record.stepId, record);
    between(decided);
    if (action.kind === "deliver") sent.push(action.stepId);
    else if (action.kind === "wait") nowMs = action.untilMs;
    else return { sent, action, nowMs, records };
  }
  throw new Error("It never ends");
}

describe("planRun", () => {
  it("delivers step after step, then completes", () => {
    const steps = [webhook("s1"), webhook("s2")];
    const action = (...done: string[]) => planRun(steps, done).action;
    expect(action()).toEqual({ kind: "deliver", stepId: "s1" });
    expect(action("s1")).toEqual({ kind: "deliver", stepId: "s2" });
    expect(action("s2")).toEqual({ kind: "deliver", stepId: "s1" });
    expect(action("s1", "s2", "gone")).toEqual({ kind: "complete" });
    expect(planRun([]).action).toEqual({ kind: "complete" });
  });

  it("fails, with a sentence, on a step kind of a newer version, and looks at no event for it", () => {
    const newer = JSON.parse('{"steps":[{"id":"s1","kind":"constructor"}]}') as PlannableDefinition;
    expect(planRun(newer.steps).action).toMatchObject({ kind: "fail", reason: { code: "unknown_step_kind" } });
  });

  it("goes through one branch of a split, whatever is nested in it, and on behind it", () => {
    const steps = [
      split(
        "a",
        100,
        [webhook("yes"), split("b", 200, [webhook("deep-yes")], [wait("w"), webhook("deep-no")])],
        [webhook("no")],
      ),
      split("c", 1000, [webhook("never")]),
      webhook("joined"),
    ];
    expect(play(steps)).toMatchObject({
      sent: ["yes", "deep-no", "joined"],
      action: { kind: "complete" },
      nowMs: 60_000,
    });
    expect(planRun(steps).decided).toMatchObject([
      { stepId: "a", outcome: "yes", decision: { message: "Total 149.00 is at least 100.00" } },
    ]);
  });

  it("ends where a filter step is not met, and says what was compared", () => {
    const steps = [only("met", 100), webhook("a"), only("unmet", 200), webhook("b")];
    const { action, records, sent } = play(steps);
    expect(sent).toEqual(["a"]);
    expect(action).toMatchObject({
      kind: "stop",
      stepId: "unmet",
      reason: { code: "filter_step", message: "Total 149.00 is not at least 200.00" },
    });
    expect(records.get("unmet")?.decision.compared).toMatchObject([{ path: "event.total", op: "gte", match: false }]);
  });

  it("decides nothing again that was decided before, even if the event said otherwise now", () => {
    const steps = [split("a", 100, [wait("w"), webhook("yes")], [webhook("no")])];
    const { decided } = planRun(steps);
    const later = plan(
      { steps },
      { completedStepIds: [], records: decided },
      { nowMs: 60_000, timeZone: "UTC", scope: () => expect.unreachable("the event is not asked again") },
    );
    expect(later.action).toEqual({ kind: "deliver", stepId: "yes" });
    expect(later.decided).toMatchObject([{ stepId: "w", status: "done" }]);
  });

  it("ends a run whose date is missing, if the delay says so", () => {
    const until = { kind: "date" as const, path: "event.dueAt", shift: null, at: null };
    const steps = (onMissing: "continue" | "stop"): PlannableStep[] => [
      { id: "w", kind: "delay", for: null, until: { ...until, onMissing } },
      webhook("a"),
    ];
    expect(play(steps("continue")).sent).toEqual(["a"]);
    const stopped = play(steps("stop"));
    expect(stopped).toMatchObject({ sent: [], action: { kind: "stop", reason: { code: "date_missing" } } });
    const known = [...stopped.records.values()];
    expect(planRun(steps("stop"), [], known)).toMatchObject({ action: { kind: "stop" }, decided: [] });
  });

  it("ends after every step at most once and every delay waited for, whatever the tree is", () => {
    const { tree } = fc.letrec<{ tree: PlannableStep[]; step: PlannableStep }>((tie) => ({
      tree: fc.array(tie("step"), { maxLength: 4 }),
      step: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        fc.constant(webhook("")),
        fc.integer({ min: 1, max: 5 }).map((minutes) => wait("", minutes)),
        fc.integer({ min: 140, max: 151 }).map((value) => only("", value)),
        fc
          .tuple(fc.integer({ min: 100, max: 200 }), tie("tree"), tie("tree"))
          .map(([value, yes, no]) => split("", value, yes, no)),
      ),
    }));
    fc.assert(
      fc.property(tree, (made) => {
        let count = 0;
        const named = (steps: readonly PlannableStep[]): PlannableStep[] =>
          steps.map((step) => {
            const id = `s${count++}`;
            return step.kind === "split"
              ? { ...step, id, then: named(step.then), else: named(step.else) }
              : { ...step, id };
          });
        const way = (steps: readonly PlannableStep[]): { ids: string[]; minutes: number; ended: boolean } => {
          const total = { ids: [] as string[], minutes: 0, ended: false };
          for (const step of steps) {
            if (total.ended) break;
            if (step.kind === "webhook") total.ids.push(step.id);
            if (step.kind === "delay") total.minutes += step.for?.value ?? 0;
            const limit =
              (step.kind === "filter" || step.kind === "split") && step.if && "path" in step.if && step.if.value;
            if (step.kind === "filter") total.ended = Number(limit) > event.total;
            if (step.kind !== "split") continue;
            const inner = way(Number(limit) <= event.total ? step.then : step.else);
            total.ids.push(...inner.ids);
            total.minutes += inner.minutes;
            total.ended = inner.ended;
          }
          return total;
        };
        const steps = named(made);
        const decidedOnce = new Set<string>();
        const { action, nowMs, sent } = play(steps, (decided) => {
          for (const { stepId, status } of decided) {
            expect(decidedOnce.has(`${stepId} ${status}`)).toBe(false);
            decidedOnce.add(`${stepId} ${status}`);
          }
        });
        const expected = way(steps);
        expect(sent).toEqual(expected.ids);
        expect(nowMs).toBe(expected.minutes * 60_000);
        expect(action.kind).toBe(expected.ended ? "stop" : "complete");
      }),
    );
  });
});
