import type { WebhookStep } from "#contracts/flow-steps.ts";
import type { BuildScope, BuiltRequest } from "#core/delivery/build-request.ts";
import { findHeader } from "#core/outbound/find-header.ts";
import { type AttemptOutcome, decideAfterAttempt, type NextAttempt } from "#core/retry/next-attempt.ts";
import { RETRY_POLICIES } from "#core/retry/policies.ts";
import { eventScopeOf } from "#server/services/events/event-scope.ts";
import { outcomeLabel } from "#server/services/metrics/outcome-label.ts";
import type { EndpointRow } from "#server/services/ports/endpoints.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import { type ClaimedRun, type DeliveryChange, type RunDelivery, unknownLane } from "#server/services/ports/runs.ts";
import { noteOutcome } from "./note-outcome.ts";
import { endpointPausedCode, passGate } from "./pass-gate.ts";
import { type Prepared, prepareRequest } from "./prepare-request.ts";
import { endpointOf, hooklineHeaders, originOf, type SendContext, sendRequest } from "./send-request.ts";

export interface Attempted {
  deliveryId: string;
  /** null when the delivery stays as it is and only waits for its turn: an attempt by hand takes nothing from its plan. */
  change: DeliveryChange | null;
  /** When an attempt by hand that waits for its turn goes on. */
  turnAt: Date | null;
  /** The endpoint's id, null while it is not known. */
  lane: string | null;
  slotTaken: boolean;
}

/** Makes one attempt of a claimed delivery, if the gate lets it, and says what becomes of it; writing that is the caller's. */
export async function attemptDelivery(
  ports: Ports,
  run: ClaimedRun,
  step: WebhookStep,
  delivery: RunDelivery,
): Promise<Attempted> {
  const createdAtMs = delivery.createdAt.getTime();
  const base = { deliveryId: delivery.id, turnAt: null, slotTaken: false };
  const prepared = await prepareRequest(ports, run.storeId, step, scopeOf(run, delivery.id), createdAtMs);
  if (!prepared.ok) return { ...base, change: refused(ports, delivery, prepared), lane: null };
  const endpoint = await endpointOf(ports, run.storeId, prepared.request.url);
  const lane = endpoint?.id ?? null;
  // Only now is the target known: it waits in the target's own lane, so that a slow one delays no other.
  if (endpoint && run.lane === unknownLane) {
    if (delivery.manualPending) return { ...base, change: null, turnAt: ports.clock.now(), lane };
    return { ...base, change: { ...ownLane(delivery), ...goesTo(endpoint) }, lane, slotTaken: run.slotTaken };
  }
  // A turn is one endpoint's: an attempt by hand at another step may go elsewhere.
  const slotTaken = run.slotTaken && run.lane === lane;
  const gate = endpoint ? await passGate(ports, endpoint, slotTaken) : { kind: "pass" as const, probe: false };
  if (gate.kind === "hold") {
    const change = { ...refused(ports, delivery, { ...gate, hold: true }), ...goesTo(endpoint) };
    return { ...base, change, lane };
  }
  if (gate.kind === "later") {
    const change = isPlanned(delivery) ? { ...later(delivery, gate.at, gate.message), ...goesTo(endpoint) } : null;
    return { ...base, change, turnAt: delivery.manualPending ? gate.at : null, lane, slotTaken: gate.slotTaken };
  }
  const target = { endpoint, probe: gate.probe };
  return { ...base, change: await attempt(ports, run, step, delivery, prepared, target), lane };
}

/** An attempt by hand before any was made, or after a release, takes the place of the one that was planned anyway. */
function isPlanned(delivery: RunDelivery): boolean {
  return !delivery.manualPending || delivery.status === "queued" || delivery.status === "sending";
}

function isScheduled(step: WebhookStep, { autoAttempts }: RunDelivery): boolean {
  return autoAttempts < RETRY_POLICIES[step.retry].delaysMs.length;
}

async function attempt(
  ports: Ports,
  run: ClaimedRun,
  step: WebhookStep,
  delivery: RunDelivery,
  prepared: Prepared,
  { endpoint, probe }: { endpoint: EndpointRow | null; probe: boolean },
): Promise<DeliveryChange> {
  const context: SendContext = {
    storeId: run.storeId,
    flowId: run.flowId,
    deliveryId: delivery.id,
    trigger: delivery.manualPending ? "manual" : "auto",
  };
  // What was rendered first is what every attempt sends; URL and headers are rendered again only for their secrets.
  const body = delivery.requestHeaders === null ? prepared.request.body : delivery.requestBody;
  const sent = await sendRequest(ports, context, step, endpoint, { ...prepared.request, body });
  const { response, error } = sent.result;
  ports.metrics.attempted(outcomeLabel(response?.statusCode ?? null, error?.kind), sent.attempt.durationMs);
  const outcome: AttemptOutcome = {
    statusCode: response?.statusCode ?? null,
    errorKind: error?.kind ?? null,
    temporary: error?.temporary ?? false,
    retryAfter: findHeader(response?.headers ?? [], "retry-after"),
  };
  const next = decideAfterAttempt({
    policy: step.retry,
    automaticAttemptCount: delivery.autoAttempts + (isPlanned(delivery) ? 1 : 0),
    outcome,
    nowMs: ports.clock.now().getTime(),
    random: ports.clock.random(),
  });
  if (next.kind === "delivered" && context.trigger === "auto") {
    ports.metrics.delivered(ports.clock.now().getTime() - run.event.receivedAt.getTime());
  }
  // The request is out: nothing after it may keep its record from being written.
  if (endpoint)
    await noteOutcome(ports, endpoint, { next, outcome, probe }).catch((error: unknown) =>
      healthUnwritten(ports, error),
    );
  const headers = [...prepared.masked.headers, ...hooklineHeaders(ports, context, step)];
  return {
    ...changeAfter(ports, delivery, next),
    id: delivery.id,
    rendered: renderedOf(endpoint, { ...prepared.masked, headers, body }),
    target: null,
    attempt: sent.attempt,
    // Beyond the schedule is what a person lets go: after 410, or a resend of what had ended that was held meanwhile.
    counted: isPlanned(delivery) && next.kind !== "gone" && isScheduled(step, delivery),
    manualDone: context.trigger === "manual",
  };
}

function healthUnwritten(ports: Ports, error: unknown): void {
  ports.log.warn({ error: String(error) }, "An endpoint's health could not be written");
}

type Moved = Pick<DeliveryChange, "status" | "reasonCode" | "reason" | "nextAttemptAt" | "finishedAt">;

function changeAfter(ports: Ports, delivery: RunDelivery, next: NextAttempt): Moved {
  const now = ports.clock.now();
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

function refused(
  ports: Ports,
  delivery: RunDelivery,
  { code, hold, message }: { code: string; hold: boolean; message: string },
): DeliveryChange {
  const now = ports.clock.now();
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
function goesTo(endpoint: EndpointRow | null): Pick<DeliveryChange, "target"> {
  return { target: endpoint && { endpointId: endpoint.id, origin: endpoint.origin } };
}

function ownLane(delivery: RunDelivery): DeliveryChange {
  return { ...later(delivery, new Date(0), null), reasonCode: null, nextAttemptAt: delivery.nextAttemptAt };
}

function later(delivery: RunDelivery, at: Date, reason: string | null): DeliveryChange {
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

function scopeOf(run: ClaimedRun, deliveryId: string): BuildScope {
  return {
    ...eventScopeOf(run.event),
    store: { id: run.storeId, name: run.storeName },
    flow: { id: run.flowId, name: run.flowName, version: run.flowVersion },
    delivery: { id: deliveryId },
  };
}

function renderedOf(endpoint: EndpointRow | null, masked: BuiltRequest): NonNullable<DeliveryChange["rendered"]> {
  return {
    endpointId: endpoint?.id ?? null,
    method: masked.method,
    origin: endpoint?.origin ?? originOf(masked.url),
    url: masked.url,
    headers: masked.headers,
    body: masked.body,
  };
}
