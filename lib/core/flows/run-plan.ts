import type { Filter } from "#core/filter/filter-types.ts";

interface Span {
  value: number;
  unit: "minutes" | "hours" | "days" | "weeks";
}

export interface PlannableWebhook {
  id: string;
  kind: "webhook";
}

export interface PlannableDelay {
  id: string;
  kind: "delay";
  for: Span | null;
  until:
    | { kind: "time"; at: string; weekdays: readonly string[] }
    | {
        kind: "date";
        path: string;
        shift: (Span & { direction: "before" | "after" }) | null;
        at: string | null;
        onMissing: "continue" | "stop";
      }
    | null;
}

export interface PlannableFilter {
  id: string;
  kind: "filter";
  if: Filter | null;
}

export interface PlannableSplit {
  id: string;
  kind: "split";
  if: Filter | null;
  then: readonly PlannableStep[];
  else: readonly PlannableStep[];
}

/** As much of a step as planning needs; one member a step kind. */
export type PlannableStep = PlannableWebhook | PlannableDelay | PlannableFilter | PlannableSplit;

export interface PlannableDefinition {
  steps: readonly PlannableStep[];
}

/** One row of a condition as it turned out, its values in words. */
export interface ComparedRow {
  path: string;
  op: string;
  match: boolean;
  message: string;
}

export interface StepDecision {
  code: string;
  message: string;
  compared: ComparedRow[];
}

/** What was decided at a delay, filter or split of a run. Kept, so that it is decided once. Times: epoch milliseconds. */
export interface StepRecord {
  stepId: string;
  kind: "delay" | "filter" | "split";
  status: "waiting" | "done";
  /** The branch of a split; whether a filter held; `stop` where a delay ended the run. */
  outcome: "yes" | "no" | "stop" | null;
  decision: StepDecision;
  startedAtMs: number;
  wakeAtMs: number | null;
  finishedAtMs: number | null;
}

/** `completedStepIds`: webhooks that are done with, whether their delivery succeeded, failed or was skipped. */
export interface RunState {
  completedStepIds: readonly string[];
  records: readonly StepRecord[];
}

/** `scope` ({event, payload, person}) is asked for only where a step looks at the event. `timeZone`: the store's, IANA. */
export interface PlanContext {
  nowMs: number;
  timeZone: string;
  scope: () => unknown;
}

interface PlanReason {
  code: string;
  message: string;
}

export type RunAction =
  | { kind: "deliver"; stepId: string }
  | { kind: "wait"; stepId: string; untilMs: number; reason: PlanReason }
  /** A filter step was not met, or a date to wait for is missing: the run ends as skipped. */
  | { kind: "stop"; stepId: string; reason: PlanReason }
  | { kind: "complete" }
  | { kind: "fail"; reason: PlanReason };

/** `decided`: records that are new or changed, to be kept together with what the action brings about. */
export interface RunPlan {
  action: RunAction;
  decided: StepRecord[];
}

/** What one step asks for: an action, or to go on behind it, perhaps through steps inside it first. */
export interface StepPlan {
  record?: StepRecord;
  action?: RunAction;
  inner?: readonly PlannableStep[];
}

/** `record`: what was decided at this step before. Pure. */
export type StepPlanner<Step extends PlannableStep> = (
  step: Step,
  at: { record: StepRecord | undefined; completed: ReadonlySet<string>; context: PlanContext },
) => StepPlan;
