import type { Ports } from "#server/services/ports/ports.ts";
import type { ClaimedRun, DeliveryChange } from "#server/services/ports/runs.ts";

const firstPauseMs = 2000;
const longestPauseMs = 300_000;
const faultsBeforeHold = 20;

/** A surprise inside Hookline, not an answer of the target: tried again, later each time, at last held for a person. */
export async function recordFault(ports: Ports, run: ClaimedRun, error: unknown): Promise<Date | null> {
  const faults = run.faults + 1;
  ports.log.error(
    { runId: run.id, faults, error: error instanceof Error ? error.stack : String(error) },
    "A run could not be advanced",
  );
  const hold = faults >= faultsBeforeHold;
  const pauseMs = Math.min(longestPauseMs, firstPauseMs * 2 ** (faults - 1));
  const wakeAt = hold ? null : new Date(ports.clock.now().getTime() + pauseMs);
  await ports.runs.record(
    run,
    {
      status: hold ? "held" : "waiting",
      reasonCode: "internal_error",
      reason: hold
        ? `Hookline itself failed ${faults} times on this run. Look into the server's log, then resend.`
        : "Hookline itself failed on this run and tries again.",
      wakeAt,
      lane: null,
      slotTaken: run.slotTaken,
      faults,
      finishedAt: run.finishedAt,
    },
    hold ? heldDelivery(run) : null,
    null,
    [],
  );
  return wakeAt;
}

function heldDelivery(run: ClaimedRun): DeliveryChange | null {
  const waiting = run.deliveries.find(
    (each) => each.manualPending || each.status === "sending" || each.status === "queued",
  );
  if (!waiting) return null;
  const reason = "Hookline itself failed on this delivery. Look into the server's log, then resend.";
  return {
    id: waiting.id,
    status: "held",
    reasonCode: "internal_error",
    reason,
    nextAttemptAt: null,
    finishedAt: null,
    rendered: null,
    target: null,
    attempt: null,
    counted: false,
    manualDone: false,
  };
}
