import type { WebhookStep } from "#contracts/flow-steps.ts";
import type { BuiltRequest } from "#core/delivery/build-request.ts";
import { explainOutcome } from "#core/explain/explain-outcome.ts";
import type { Ctx } from "#server/services/context.ts";
import type { EndpointRow } from "#server/services/ports/endpoints.ts";
import type { FlowRow } from "#server/services/ports/flows.ts";
import type { Sent } from "#server/services/runs/send-request.ts";
import { originOf } from "#server/services/runs/send-request.ts";
import type { TestEvent } from "./test-event.ts";

interface Test {
  flow: FlowRow;
  step: WebhookStep;
  event: TestEvent;
  deliveryId: string;
  endpoint: EndpointRow | null;
  sent: Sent;
  shown: BuiltRequest;
}

/** Keeps a test send in the log, marked and apart from the queue. */
export async function recordTest(
  ctx: Ctx,
  { flow, step, event, deliveryId, endpoint, sent, shown }: Test,
): Promise<void> {
  const { clock, deliveries, events, live } = ctx.ports;
  if (!event.stored) await events.accept(event.record, []);
  const { error, response } = sent.result;
  const statusCode = response?.statusCode ?? null;
  const succeeded = statusCode !== null && statusCode >= 200 && statusCode < 300;
  const explained = explainOutcome({ errorKind: error?.kind ?? null, statusCode });
  await deliveries.recordTest(ctx.storeId, event.record.id, {
    run: { id: clock.newId(), flowId: flow.id, flowVersion: null },
    delivery: {
      id: deliveryId,
      status: succeeded ? "delivered" : "failed",
      reasonCode: succeeded ? null : (error?.kind ?? "no_answer"),
      reason: succeeded ? null : (error?.message ?? explained.message),
      stepId: step.id,
      stepName: step.name,
      eventId: event.record.id,
      eventType: event.record.type,
      endpointId: endpoint?.id ?? null,
      endpoint: endpoint?.origin ?? originOf(shown.url),
      method: shown.method,
      url: shown.url,
      lastStatusCode: statusCode,
      lastErrorKind: error?.kind ?? null,
      orderNumber: event.record.orderNumber,
      personEmail: event.record.personEmail,
      orderValue: event.record.orderValue,
      at: clock.now(),
    },
    request: { headers: shown.headers, body: shown.body },
    attempt: sent.attempt,
  });
  live.changed(ctx.storeId, "deliveries");
}
