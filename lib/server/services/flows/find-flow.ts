import type { Ctx } from "#server/services/context.ts";
import { notFound } from "#server/services/errors.ts";
import type { FlowRow } from "#server/services/ports/flows.ts";

/** Throws `not_found` for a flow of another store as for one that never was. */
export async function findFlow(ctx: Ctx, id: string): Promise<FlowRow> {
  const row = await ctx.ports.flows.find(ctx.storeId, id);
  if (!row) throw notFound("flow");
  return row;
}
