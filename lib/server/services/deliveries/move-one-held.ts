import type { Delivery } from "#contracts/delivery.ts";
import type { Ctx } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";
import type { AuditRecord } from "#server/services/ports/audit.ts";
import type { HeldMove } from "#server/services/ports/deliveries.ts";

const doing = { release: "released", skip: "skipped" } as const;

/** Releases or skips this delivery if it is held; throws `conflict` otherwise. */
export async function moveOneHeld(
  ctx: Ctx,
  { id, isTest, runId, status }: Delivery,
  move: HeldMove["move"],
  audit: AuditRecord,
): Promise<void> {
  if (status !== "held" || isTest) {
    throw new ServiceError("conflict", `Only a held delivery can be ${doing[move]}; this one is ${status}.`);
  }
  const which = { storeId: ctx.storeId, move, filter: { ids: [id] }, afterId: null, upTo: id, limit: 1 };
  const { moved, stillHeld } = await ctx.ports.deliveries.moveHeld(which, audit);
  if (stillHeld > 0) {
    throw new ServiceError(
      "conflict",
      "Its endpoint takes nothing now, so this would only be held again. Resume the endpoint on the Endpoints page.",
    );
  }
  if (moved === 0) {
    throw new ServiceError("conflict", "This delivery is changing just now. Look again in a moment.");
  }
  await ctx.ports.engine.requested([{ runId, wakeAt: ctx.ports.clock.now() }]);
  ctx.ports.live.deliveriesChanged(ctx.storeId, [id]);
}
