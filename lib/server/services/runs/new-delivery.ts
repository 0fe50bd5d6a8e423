import type { WebhookStep } from "#contracts/flow-steps.ts";
import { literalOrigin } from "#core/outbound/literal-origin.ts";
import { ensureEndpoint } from "#server/services/endpoints/ensure-endpoint.ts";
import type { NewDelivery } from "#server/services/ports/events.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import { unknownLane } from "#server/services/ports/runs.ts";

/**
 * The delivery of a webhook step that comes next, and the lane it waits in: its endpoint's, where the address tells.
 * Never throws: an endpoint that cannot be looked up now is found when its turn comes.
 */
export async function newDelivery(
  ports: Ports,
  storeId: string,
  step: WebhookStep,
): Promise<{ delivery: NewDelivery; lane: string }> {
  const delivery = { id: ports.clock.newId(), stepId: step.id, stepName: step.name, method: step.method };
  return { delivery, lane: await laneOf(ports, storeId, step) };
}

// Asked when the request of the step before is out: a fault here must not keep its record from being written.
async function laneOf(ports: Ports, storeId: string, step: WebhookStep): Promise<string> {
  const origin = literalOrigin(step.url);
  if (origin === null) return unknownLane;
  return ensureEndpoint(ports, storeId, origin).then(
    ({ id }) => id,
    (error: unknown) => {
      ports.log.warn(
        { error: String(error) },
        "An endpoint could not be looked up; its delivery waits in the common lane",
      );
      return unknownLane;
    },
  );
}
