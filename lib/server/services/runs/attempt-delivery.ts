import type { WebhookStep } from "#contracts/flow-steps.ts";
import type { BuildScope, BuiltRequest } from "#core/delivery/build-request.ts";
import { findHeader } from "#core/outbound/find-header.ts";
import { type AttemptOutcome, decideAfterAttempt } from "#core/retry/next-attempt.ts";
import { RETRY_POLICIES } from "#core/retry/policies.ts";
import { eventScopeOf } from "#server/services/events/event-scope.ts";
import { outcomeLabel } from "#server/services/metrics/outcome-label.ts";
import type { EndpointRow } from "#server/services/ports/endpoints.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import { type ClaimedRun, type DeliveryChange, type RunDelivery, unknownLane } from "#server/services/ports/runs.ts";
import { changeAfter, goesTo, isPlanned, later, ownLane, refused } from "./delivery-changes.ts";
import { noteOutcome } from "./note-outcome.ts";
import { passGate } from "./pass-gate.ts";
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
  if (!prepared.ok) return { ...base, change: refused(delivery, prepared, ports.clock.now()), lane: null };
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
    const change = { ...refused(delivery, { ...gate, hold: true }, ports.clock.now()), ...goesTo(endpoint) };
    return { ...base, change, lane };
  }
  if (gate.kind === "later") {
    const change = isPlanned(delivery) ? { ...later(delivery, gate.at, gate.message), ...goesTo(endpoint) } : null;
    return { ...base, change, turnAt: delivery.manualPending ? gate.at : null, lane, slotTaken: gate.slotTaken };
  }
  const target = { endpoint, probe: gate.probe };
  return { ...base, change: await attempt(ports, run, step, delivery, prepared, target), lane };
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
    ...changeAfter(delivery, next, ports.clock.now()),
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
