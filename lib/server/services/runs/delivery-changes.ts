import type { NextAttempt } from "#core/retry/next-attempt.ts";
import type { EndpointRow } from "#server/services/ports/endpoints.ts";
import type { DeliveryChange, RunDelivery } from "#server/services/ports/runs.ts";
import { endpointPausedCode } from "./pass-gate.ts";

/** An attempt by hand before any was made, or after a release, takes the place of the one that was planned anyway. */
export function isPlanned(delivery: RunDelivery): boolean {
  return !delivery.manualPending || delivery.status === "queued" || delivery.status === "sending";
}

type Moved = Pick<DeliveryChange, "status" | "reasonCode" | "reason" | "nextAttemptAt" | "finishedAt">;

/** Where an attempt leaves its delivery. */
export function changeAfter(delivery: RunDelivery, next: NextAttempt, now: Date): Moved {
  if (next.kind === "delivered") {
    return { status: "delivered", reasonCode: null, reason: null, nextAttemptAt: null, finishedAt: now };
  }
  const reason = { reasonCode: next.reason.code, reason: next.reason.message };
  if (!isPlanned(delivery)) return afterManualFailure(delivery, reason, now);
  if (next.kind === "gone") {
    return { status: "held", ...reason, reasonCode: endpointPausedCode, nextAttemptAt: null, finishedAt: null };
  }
  return next.kind === "retry"
    ? { status: "retrying", ...reason, nextAttemptAt: new Date(next.atMs), finishedAt: null }
    : { status: "failed", ...reason, nextAttemptAt: null, finishedAt: now };
}

/** A failure by hand changes nothing of what was planned: what waits goes on waiting, what had ended stays ended. */
function afterManualFailure(delivery: RunDelivery, reason: Pick<Moved, "reasonCode" | "reason">, now: Date): Moved {
  switch (delivery.status) {
    case "delivered":
      return { status: "delivered", reasonCode: null, reason: null, nextAttemptAt: null, finishedAt: now };
    case "retrying":
      return { status: "retrying", ...reason, nextAttemptAt: delivery.nextAttemptAt ?? now, finishedAt: null };
    case "held": {
      // What holds it is what releases it, so the reason stays.
      const { reasonCode, reason: why } = delivery;
      return { status: "held", reasonCode, reason: why, nextAttemptAt: null, finishedAt: null };
    }
    default:
      return { status: "failed", ...reason, nextAttemptAt: null, finishedAt: now };
  }
}

const nothingSent = { rendered: null, target: null, attempt: null, counted: false, manualDone: false };

/** Nothing can be sent now: held until what is missing is there, or over. */
export function refused(
  delivery: RunDelivery,
  { code, hold, message }: { code: string; hold: boolean; message: string },
  now: Date,
): DeliveryChange {
  const reason = { reasonCode: code, reason: message };
  if (hold) {
    return { ...nothingSent, id: delivery.id, status: "held", ...reason, nextAttemptAt: null, finishedAt: null };
  }
  const moved: Moved = isPlanned(delivery)
    ? { status: "failed", ...reason, nextAttemptAt: null, finishedAt: now }
    : afterManualFailure(delivery, reason, now);
  return { ...nothingSent, id: delivery.id, ...moved, manualDone: true };
}

/** What waits before its first attempt is found by where it goes, too. */
export function goesTo(endpoint: EndpointRow | null): Pick<DeliveryChange, "target"> {
  return { target: endpoint && { endpointId: endpoint.id, origin: endpoint.origin } };
}

/** Goes on at once, in the lane of its endpoint. */
export function ownLane(delivery: RunDelivery): DeliveryChange {
  return { ...later(delivery, new Date(0), null), reasonCode: null, nextAttemptAt: delivery.nextAttemptAt };
}

/** Waits for its turn at the endpoint. */
export function later(delivery: RunDelivery, at: Date, reason: string | null): DeliveryChange {
  return {
    ...nothingSent,
    id: delivery.id,
    status: delivery.autoAttempts > 0 ? "retrying" : "queued",
    reasonCode: "rate_limited",
    reason,
    nextAttemptAt: at,
    finishedAt: null,
  };
}
