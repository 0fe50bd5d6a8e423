import type { StepRecord } from "#core/flows/run-plan.ts";
import type { ClaimedRun, DeliveryChange, RunChange } from "#server/services/ports/runs.ts";
import { withoutNul } from "./json-columns.ts";

/** The lease and what becomes of the run: ten values, in the order of record-group.ts. */
export function runValues(run: Pick<ClaimedRun, "id" | "leaseToken">, change: RunChange): unknown[] {
  return [
    run.id,
    run.leaseToken,
    change.status,
    change.reasonCode,
    change.reason && withoutNul(change.reason),
    change.wakeAt,
    change.faults,
    change.finishedAt,
    change.lane,
    change.slotTaken,
  ];
}

/** What becomes of the delivery, and its attempt: 29 values, in the order of record-group.ts. */
export function deliveryValues(delivery: DeliveryChange): unknown[] {
  const { attempt, rendered, target } = delivery;
  const made = attempt ? 1 : 0;
  return [
    delivery.id,
    delivery.status,
    delivery.reasonCode,
    delivery.reason,
    delivery.nextAttemptAt,
    delivery.finishedAt,
    made,
    delivery.counted ? 1 : 0,
    delivery.manualDone,
    attempt?.statusCode ?? null,
    attempt?.errorKind ?? null,
    rendered?.endpointId ?? target?.endpointId ?? null,
    rendered?.method ?? null,
    rendered?.origin ?? target?.origin ?? null,
    rendered?.url ?? null,
    rendered ? JSON.stringify(rendered.headers) : null,
    rendered?.body == null ? null : withoutNul(rendered.body),
    attempt?.trigger ?? null,
    attempt?.startedAt ?? null,
    attempt?.durationMs ?? null,
    attempt?.dnsMs ?? null,
    attempt?.connectMs ?? null,
    attempt?.tlsMs ?? null,
    attempt?.firstByteMs ?? null,
    attempt?.errorMessage ?? null,
    attempt?.remoteAddress ?? null,
    JSON.stringify(attempt?.responseHeaders ?? []).replaceAll("\\u0000", "\\ufffd"),
    attempt?.responseBody == null ? null : withoutNul(attempt.responseBody),
    attempt?.responseTruncated ?? false,
  ];
}

/** What was decided at steps, a column each. */
export function stepValues(steps: readonly StepRecord[]): unknown[] {
  const time = (ms: number | null) => (ms === null ? null : new Date(ms));
  return [
    steps.map((step) => step.stepId),
    steps.map((step) => step.kind),
    steps.map((step) => step.status),
    steps.map((step) => step.outcome),
    steps.map((step) => JSON.stringify(step.decision).replaceAll("\\u0000", "\\ufffd")),
    steps.map((step) => time(step.startedAtMs)),
    steps.map((step) => time(step.wakeAtMs)),
    steps.map((step) => time(step.finishedAtMs)),
  ];
}
