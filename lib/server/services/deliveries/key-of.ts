import type { Delivery } from "#contracts/delivery.ts";
import { findStep } from "#core/flows/list-steps.ts";
import { type KeyPlace, keyPlaceOf } from "#core/outbound/key-headers.ts";
import type { Ctx } from "#server/services/context.ts";

/** Where a delivery's request carries its key, by the version it was sent with; of a test send, by the draft. */
export async function keyOf(
  { ports, storeId }: Ctx,
  { flowId, flowVersion, stepId }: Pick<Delivery, "flowId" | "flowVersion" | "stepId">,
): Promise<KeyPlace | null> {
  const definition =
    flowVersion === null
      ? (await ports.flows.find(storeId, flowId))?.draft
      : await ports.flows.findDefinition(flowId, flowVersion);
  const step = findStep(definition?.steps ?? [], stepId);
  return step?.kind === "webhook" ? keyPlaceOf(step) : null;
}
