import type { WebhookStep } from "#contracts/flow-steps.ts";
import { literalOrigin } from "#core/outbound/literal-origin.ts";
import { ensureEndpoint } from "#server/services/endpoints/ensure-endpoint.ts";
import type { NewDelivery } from "#server/services/ports/events.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import { unknownLane } from "#server/services/ports/runs.ts";

/** The delivery of a webhook step that comes next, and the lane it waits in: its endpoint's, where the address tells. */
export async function newDelivery(
  ports: Ports,
  storeId: string,
  step: WebhookStep,
): Promise<{ delivery: NewDelivery; lane: string }> {
  const origin = literalOrigin(step.url);
  const lane = origin === null ? unknownLane : (await ensureEndpoint(ports, storeId, origin)).id;
  const delivery = { id: ports.clock.newId(), stepId: step.id, stepName: step.name, method: step.method };
  return { delivery, lane };
}
