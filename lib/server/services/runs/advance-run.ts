import type { FlowDefinition } from "#contracts/flow-definition.ts";
import { begunSteps, type RunSettlement, settleRun } from "#core/delivery/settle-run.ts";
import { pausedReason } from "#core/flows/admit-run.ts";
import { findStep } from "#core/flows/list-steps.ts";
import { eventScopeOf } from "#server/services/events/event-scope.ts";
import type { NewDelivery } from "#server/services/ports/events.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import {
  type ClaimedRun,
  type RunChange,
  type RunDelivery,
  type RunPlanning,
  unknownLane,
} from "#server/services/ports/runs.ts";
import { type Attempted, attemptDelivery } from "./attempt-delivery.ts";
import { newDelivery } from "./new-delivery.ts";
import { recordFault } from "./record-fault.ts";

/** Longer than any attempt can take, so that only a process that died loses its lease. */
export const leaseMs = 30_000;

/**
 * Takes a claimed run one action further and records it: at most one attempt. Answers when the run wants to go on;
 * null when it waits for nothing. A surprise is recorded with the run, which then tries again later.
 */
export async function advanceClaimed(ports: Ports, run: ClaimedRun): Promise<Date | null> {
  const ended = ports.metrics.startRun();
  try {
    return await advance(ports, run);
  } catch (error) {
    const wakeAt = await recordFault(ports, run, error);
    ports.live.changed(run.storeId, "deliveries");
    return wakeAt;
  } finally {
    ended();
  }
}

/** How long a run waits whose endpoint takes no more at once; spread, so that not all that wait come back together. */
const fullLaneMs = { least: 1000, more: 9000 };

/** Claims the run if it is due and its endpoint takes one more at once, then takes it one action further. */
export async function advanceRun(ports: Ports, runId: string): Promise<void> {
  const standing = await ports.runs.standingOf(runId);
  if (!standing || standing.wakeAt === null) return;
  const { lane } = standing;
  const limit = lane === unknownLane ? null : ((await ports.endpoints.recent(lane))?.limits.inFlight ?? null);
  const againMs = fullLaneMs.least + fullLaneMs.more * ports.clock.random();
  const run = await ports.runs.claimOne(runId, leaseMs, limit === null ? null : { lane, limit, againMs });
  if (run) await advanceClaimed(ports, run);
}

async function advance(ports: Ports, run: ClaimedRun): Promise<Date | null> {
  const definition = await ports.flows.findDefinition(run.flowId, run.flowVersion);
  if (!definition) throw new Error(`Flow ${run.flowId} has no version ${run.flowVersion}`);
  const claimedAt = ports.clock.now();
  const planning = await planningOf(ports, run, definition);
  const due = dueDelivery(run.deliveries, claimedAt);
  const step = due && findStep(definition.steps, due.stepId);
  const attempted = due && step?.kind === "webhook" ? await attemptDelivery(ports, run, step, due) : null;
  return record(ports, run, definition, planning, attempted);
}

/** Read before anything is sent, and not at all for flows of webhooks alone. */
async function planningOf(ports: Ports, run: ClaimedRun, definition: FlowDefinition): Promise<RunPlanning> {
  const isNeeded = run.finishedAt === null && definition.steps.some((step) => step.kind !== "webhook");
  const planning = isNeeded ? await ports.runs.planningOf(run.id) : null;
  return planning ?? { timeZone: "UTC", flowPaused: false, records: [] };
}

const waiting: ReadonlySet<string> = new Set(["queued", "retrying"]);

/** What this claim is for: an attempt by hand first, then the one whose time has come. */
function dueDelivery(deliveries: readonly RunDelivery[], now: Date): RunDelivery | undefined {
  return (
    deliveries.find((each) => each.manualPending) ??
    deliveries.find((each) => each.status === "sending") ??
    deliveries.find((each) => waiting.has(each.status) && (each.nextAttemptAt ?? now) <= now)
  );
}

async function record(
  ports: Ports,
  run: ClaimedRun,
  definition: FlowDefinition,
  planning: RunPlanning,
  attempted: Attempted | null,
): Promise<Date | null> {
  const change = attempted?.change ?? null;
  const now = ports.clock.now();
  const standing = run.deliveries.map((each) => (each.id === change?.id ? { ...each, ...change } : each));
  const settled = settle(run, definition, standing, planning, now.getTime());
  const wakeAt = manualWakeAt(run, attempted, now) ?? (settled.wakeAtMs === null ? null : new Date(settled.wakeAtMs));
  const next = await nextDelivery(ports, run, definition, settled.nextStepId);
  const recorded = await ports.runs.record(
    run,
    {
      status: settled.status,
      reasonCode: settled.reasonCode,
      reason: settled.reason,
      wakeAt,
      lane: next?.lane ?? laneAfter(settled, standing, attempted),
      slotTaken: attempted?.slotTaken ?? false,
      faults: 0,
      finishedAt: run.finishedAt ?? (settled.finished ? now : null),
    },
    change,
    next?.delivery ?? null,
    settled.decided,
  );
  ports.live.deliveriesChanged(
    run.storeId,
    [change, next?.delivery].flatMap((each) => each?.id ?? []),
  );
  if (recorded && change) ports.metrics.deliveryMoved(change.status);
  if (!recorded) {
    ports.log.warn({ runId: run.id }, "The lease had passed before the attempt was recorded; another process goes on");
  }
  return wakeAt;
}

/** `skipped` and `cancelled` also as somebody said. */
type Settled = Omit<RunSettlement, "status" | "reasonCode" | "reason"> &
  Pick<RunChange, "status" | "reasonCode" | "reason">;

/** A run that had ended, or that sends one step again, begins no step; one that was ended by a person stays so. */
function settle(
  run: ClaimedRun,
  definition: FlowDefinition,
  deliveries: readonly RunDelivery[],
  { flowPaused, records, timeZone }: RunPlanning,
  nowMs: number,
): Settled {
  const onlyBegun = run.finishedAt !== null || deliveries.some((each) => each.rerenderedFrom !== null);
  const standing = deliveries.map((each) => ({ ...each, nextAttemptAtMs: each.nextAttemptAt?.getTime() ?? null }));
  const context = { nowMs, timeZone, scope: () => eventScopeOf(run.event) };
  const steps = onlyBegun ? begunSteps(definition, deliveries) : definition;
  const settled = settleRun(steps, standing, records, context);
  const keeps = settled.finished && (run.status === "cancelled" || run.status === "skipped");
  if (keeps) return { ...settled, status: run.status, reasonCode: run.reasonCode, reason: run.reason };
  if (!flowPaused || settled.nextStepId === null) return settled;
  return { ...settled, status: "held", reasonCode: pausedReason.code, reason: pausedReason.message, wakeAtMs: null };
}

const ended: ReadonlySet<string> = new Set(["delivered", "failed", "skipped", "cancelled"]);

/**
 * The lane of what was attempted, unless the run waits for another delivery: then it stays in that one's; in a delay in
 * none. A held run is in the lane of what is held, by which its endpoint finds it.
 */
function laneAfter(settled: Settled, deliveries: readonly RunDelivery[], attempted: Attempted | null): string | null {
  if (settled.delayStepId !== null && attempted?.turnAt == null) return unknownLane;
  if (settled.status === "held") {
    const held = deliveries.find((each) => each.status === "held");
    return held?.id === attempted?.deliveryId ? (attempted?.lane ?? null) : (held?.endpointId ?? null);
  }
  const waitsForOther = deliveries.some((each) => each.id !== attempted?.deliveryId && !ended.has(each.status));
  return waitsForOther && attempted?.turnAt == null ? null : (attempted?.lane ?? null);
}

/** An attempt by hand that is still to be made keeps even an ended run awake, unless it is held. */
function manualWakeAt(run: ClaimedRun, attempted: Attempted | null, now: Date): Date | null {
  const change = attempted?.change;
  const pending = run.deliveries.find(
    (each) => each.manualPending && !(each.id === change?.id && (change.manualDone || change.status === "held")),
  );
  if (!pending) return null;
  return pending.id === attempted?.deliveryId ? (attempted.turnAt ?? now) : now;
}

async function nextDelivery(
  ports: Ports,
  run: ClaimedRun,
  definition: FlowDefinition,
  stepId: string | null,
): Promise<{ delivery: NewDelivery; lane: string } | null> {
  const step = findStep(definition.steps, stepId);
  return step?.kind === "webhook" ? newDelivery(ports, run.storeId, step) : null;
}
