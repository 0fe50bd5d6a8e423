import type { DeliveryFilter, HeldDeliveries } from "#contracts/delivery.ts";
import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import type { HeldMove } from "#server/services/ports/deliveries.ts";
import { decideSearch } from "./decide-search.ts";

const atOnce = 500;

/** Held deliveries that match go on, each taking its turn at its endpoint's rate. */
export async function releaseDeliveries(
  ctx: Ctx,
  { filter }: HeldDeliveries,
): Promise<{ released: number; stillHeld: number }> {
  const { moved, stillHeld } = await moveAll(ctx, "release", filter);
  return { released: moved, stillHeld };
}

/** Held deliveries that match end unsent; their runs go on. */
export async function skipDeliveries(ctx: Ctx, { filter }: HeldDeliveries): Promise<{ skipped: number }> {
  return { skipped: (await moveAll(ctx, "skip", filter)).moved };
}

const actions = { release: "deliveries.released", skip: "deliveries.skipped" } as const;

/** Batch after batch in the order of ids, none newer than this request, so that what is held again is not met twice. */
async function moveAll(ctx: Ctx, move: HeldMove["move"], filter: DeliveryFilter) {
  requireWrite(ctx);
  const decided = await decideSearch(ctx, filter);
  const { clock, deliveries, engine, live } = ctx.ports;
  const upTo = clock.newId();
  const total = { moved: 0, stillHeld: 0 };
  for (let afterId: string | null = null; ; ) {
    const audit = auditOf(ctx, actions[move], { kind: "delivery", id: null });
    const which: HeldMove = { storeId: ctx.storeId, move, filter: decided, afterId, upTo, limit: atOnce };
    const batch = await deliveries.moveHeld(which, audit);
    total.moved += batch.moved;
    total.stillHeld += batch.stillHeld;
    if (batch.moved > 0) await engine.requestedOverdue();
    afterId = batch.lastId;
    if (afterId === null) break;
  }
  if (total.moved > 0) live.changed(ctx.storeId, "deliveries");
  return total;
}
