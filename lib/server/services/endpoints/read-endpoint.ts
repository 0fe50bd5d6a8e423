import type { Endpoint } from "#contracts/endpoint.ts";
import type { Ctx } from "#server/services/context.ts";
import { notFound } from "#server/services/errors.ts";
import { endpointView } from "./endpoint-view.ts";

export async function readEndpoint(ctx: Ctx, id: string): Promise<Endpoint> {
  const row = await ctx.ports.endpoints.find(ctx.storeId, id);
  if (!row) throw notFound("endpoint");
  const held = await ctx.ports.runs.heldByLane(ctx.storeId, [id]);
  return endpointView(row, held.get(id) ?? 0);
}
