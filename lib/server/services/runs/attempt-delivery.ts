import type { WebhookStep } from "#contracts/flow-definition.ts";
import type { BuildScope, BuiltRequest } from "#core/delivery/build-request.ts";
import { findHeader } from "#core/outbound/find-header.ts";
import { decideAfterAttempt, type NextAttempt } from "#core/retry/next-attempt.ts";
import { eventScopeOf } from "#server/services/events/event-scope.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import type { ClaimedRun, DeliveryChange, RunDelivery } from "#server/services/ports/runs.ts";
import { prepareRequest } from "./prepare-request.ts";
import { hooklineHeaders, originOf, type SendContext, type Sent, sendRequest } from "./send-request.ts";

/** Makes one attempt of a claimed delivery and says what becomes of it; writing that is the caller's. */
export async function attemptDelivery(
  ports: Ports,
  run: ClaimedRun,
  step: WebhookStep,
  delivery: RunDelivery,
): Promise<DeliveryChange> {
  const context: SendContext = {
    storeId: run.storeId,
    flowId: run.flowId,
    deliveryId: delivery.id,
    trigger: delivery.manualPending ? "manual" : "auto",
  };
  const prepared = await prepareRequest(
    ports,
    run.storeId,
    step,
    scopeOf(run, delivery.id),
    delivery.createdAt.getTime(),
  );
  if (!prepared.ok) return refused(ports, delivery, prepared);
  // What was rendered first is what every attempt sends; URL and headers are rendered again only for their secrets.
  const body = delivery.requestHeaders === null ? prepared.request.body : delivery.requestBody;
  const sent = await sendRequest(ports, context, step, { ...prepared.request, body });
  const rendered = renderedOf(sent, {
    ...prepared.masked,
    headers: [...prepared.masked.headers, ...hooklineHeaders(ports, context, step)],
    body,
  });
  const automaticAttemptCount = delivery.autoAttempts + (context.trigger === "auto" ? 1 : 0);
  const next = decideAfterAttempt({
    policy: step.retry,
    automaticAttemptCount,
    outcome: {
      statusCode: sent.result.response?.statusCode ?? null,
      errorKind: sent.result.error?.kind ?? null,
      temporary: sent.result.error?.temporary ?? false,
      retryAfter: findHeader(sent.result.response?.headers ?? [], "retry-after"),
    },
    nowMs: ports.clock.now().getTime(),
    random: ports.clock.random(),
  });
  return { ...changeAfter(ports, delivery, next), id: delivery.id, rendered, attempt: sent.attempt };
}

type Moved = Pick<DeliveryChange, "status" | "reasonCode" | "reason" | "nextAttemptAt" | "finishedAt">;

function changeAfter(ports: Ports, delivery: RunDelivery, next: NextAttempt): Moved {
  const now = ports.clock.now();
  if (next.kind === "delivered") {
    return { status: "delivered", reasonCode: null, reason: null, nextAttemptAt: null, finishedAt: now };
  }
  const reason = { reasonCode: next.reason.code, reason: next.reason.message };
  if (delivery.manualPending) return afterManualFailure(delivery, reason, now);
  return next.kind === "retry"
    ? { status: "retrying", ...reason, nextAttemptAt: new Date(next.atMs), finishedAt: null }
    : { status: "failed", ...reason, nextAttemptAt: null, finishedAt: now };
}

/** A failure by hand changes nothing of what was planned: what waits goes on waiting, what had ended stays ended. */
function afterManualFailure(delivery: RunDelivery, reason: Pick<Moved, "reasonCode" | "reason">, now: Date): Moved {
  if (delivery.status === "delivered") {
    return { status: "delivered", reasonCode: null, reason: null, nextAttemptAt: null, finishedAt: now };
  }
  if (delivery.status === "retrying" || delivery.status === "sending" || delivery.status === "queued") {
    return { status: "retrying", ...reason, nextAttemptAt: delivery.nextAttemptAt ?? now, finishedAt: null };
  }
  const status = delivery.status === "held" ? "held" : delivery.status;
  return { status, ...reason, nextAttemptAt: null, finishedAt: status === "held" ? null : now };
}

function refused(
  ports: Ports,
  delivery: RunDelivery,
  { code, hold, message }: { code: string; hold: boolean; message: string },
): DeliveryChange {
  return {
    id: delivery.id,
    status: hold ? "held" : "failed",
    reasonCode: code,
    reason: message,
    nextAttemptAt: null,
    finishedAt: hold ? null : ports.clock.now(),
    rendered: null,
    attempt: null,
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

function renderedOf(sent: Sent, masked: BuiltRequest): NonNullable<DeliveryChange["rendered"]> {
  return {
    endpointId: sent.endpoint?.id ?? null,
    method: masked.method,
    origin: sent.endpoint?.origin ?? originOf(masked.url),
    url: masked.url,
    headers: masked.headers,
    body: masked.body,
  };
}
