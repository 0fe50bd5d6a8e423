import type { DeliveryDetail } from "#contracts/delivery.ts";
import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";
import { breakerOpenCode } from "#server/services/runs/pass-gate.ts";
import { moveOneHeld } from "./move-one-held.ts";
import { readDelivery } from "./read-delivery.ts";

/** A held delivery is due now and takes its turn at the gate, which may hold it again for another reason. */
export async function releaseDelivery(ctx: Ctx, id: string): Promise<DeliveryDetail> {
  requireWrite(ctx);
  const delivery = await readDelivery(ctx, id);
  const endpoint = delivery.endpoint && (await ctx.ports.endpoints.findByOrigin(ctx.storeId, delivery.endpoint));
  const held = delivery.status === "held" && endpoint;
  if (held && endpoint.status === "paused") {
    throw new ServiceError(
      "conflict",
      `${endpoint.origin} is paused, so this would only be held again. Resume it on the Endpoints page: what waits for it then goes out.`,
    );
  }
  if (held && endpoint.status === "open" && delivery.reason?.code === breakerOpenCode) {
    throw new ServiceError(
      "conflict",
      `${endpoint.origin} keeps failing, so this would only be held again. Hookline tries it by itself and sends what waits once it answers; resume it on the Endpoints page to try now.`,
    );
  }
  await moveOneHeld(ctx, delivery, "release", auditOf(ctx, "delivery.released", { kind: "delivery", id }));
  return readDelivery(ctx, id);
}
