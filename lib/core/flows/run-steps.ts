import type { StepRecord } from "./run-plan.ts";

interface ShownStep {
  id: string;
  kind: "webhook" | "delay" | "filter" | "split";
  name: string;
  then?: readonly ShownStep[];
  else?: readonly ShownStep[];
}

/** A delivery as its step shows it; times are ISO 8601. */
interface StepDelivery<Status extends string> {
  id: string;
  stepId: string;
  status: Status;
  reason: { message: string } | null;
  createdAt: string;
  nextAttemptAt: string | null;
  finishedAt: string | null;
}

type StepState = "done" | "under_way" | "waiting" | "held" | "other_branch" | "not_reached" | "cancelled";

interface RunStep<Status extends string> {
  stepId: string;
  kind: ShownStep["kind"];
  name: string;
  depth: number;
  branch: "yes" | "no" | null;
  state: StepState;
  outcome: StepRecord["outcome"];
  message: string | null;
  compared: StepRecord["decision"]["compared"];
  since: string | null;
  until: string | null;
  finishedAt: string | null;
  deliveryId: string | null;
  deliveryStatus: Status | null;
}

interface RunSoFar<Status extends string> {
  records: readonly StepRecord[];
  deliveries: readonly StepDelivery<Status>[];
  /** The run has ended: what still waits in it never goes on. */
  isFinished: boolean;
}

const nothing = { outcome: null, message: null, compared: [], since: null, until: null, finishedAt: null };
const noDelivery = { deliveryId: null, deliveryStatus: null };

function iso(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}

function ofRecord(record: StepRecord, isFinished: boolean) {
  const isWaiting = record.status === "waiting";
  return {
    ...noDelivery,
    state: isWaiting ? (isFinished ? ("cancelled" as const) : ("waiting" as const)) : ("done" as const),
    outcome: record.outcome,
    message: record.decision.message,
    compared: record.decision.compared,
    since: iso(record.startedAtMs),
    until: isWaiting && !isFinished ? iso(record.wakeAtMs) : null,
    finishedAt: iso(record.finishedAtMs),
  };
}

const openStates: Record<string, StepState> = {
  held: "held",
  retrying: "waiting",
  queued: "under_way",
  sending: "under_way",
};

function ofDelivery<Status extends string>(delivery: StepDelivery<Status>) {
  return {
    ...nothing,
    state: openStates[delivery.status] ?? "done",
    message: delivery.reason?.message ?? null,
    since: delivery.createdAt,
    until: delivery.nextAttemptAt,
    finishedAt: delivery.finishedAt,
    deliveryId: delivery.id,
    deliveryStatus: delivery.status,
  };
}

/** Every step of a run from top to bottom, the Yes branch before the No branch, and where each stands. Pure. */
export function listRunSteps<Status extends string>(
  steps: readonly ShownStep[],
  run: RunSoFar<Status>,
  at: { depth: number; branch: "yes" | "no" | null; isOther: boolean } = { depth: 0, branch: null, isOther: false },
): RunStep<Status>[] {
  const { branch, depth, isOther } = at;
  return steps.flatMap((step) => {
    const record = run.records.find((each) => each.stepId === step.id);
    const delivery = run.deliveries.find((each) => each.stepId === step.id);
    const standing = record
      ? ofRecord(record, run.isFinished)
      : delivery
        ? ofDelivery(delivery)
        : { ...nothing, ...noDelivery, state: isOther ? ("other_branch" as const) : ("not_reached" as const) };
    const inBranch = (name: "yes" | "no", inner: readonly ShownStep[]) => {
      const wentOther = record !== undefined && record.outcome !== name;
      return listRunSteps(inner, run, { depth: depth + 1, branch: name, isOther: isOther || wentOther });
    };
    return [
      { stepId: step.id, kind: step.kind, name: step.name, depth, branch, ...standing },
      ...inBranch("yes", step.then ?? []),
      ...inBranch("no", step.else ?? []),
    ];
  });
}
