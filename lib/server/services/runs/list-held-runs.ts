import type { HeldRun, HeldRunQuery } from "#contracts/run.ts";
import type { Ctx } from "#server/services/context.ts";
import { findFlow } from "#server/services/flows/find-flow.ts";
import { toPage } from "#server/services/to-page.ts";
import { personCodes } from "./person-codes.ts";

/** What a person may release or skip, and what else is held of the flow; oldest first. */
export async function listHeldRuns(
  ctx: Ctx,
  { cursor, flowId, limit, reason }: HeldRunQuery,
): Promise<{ data: HeldRun[]; nextCursor: string | null }> {
  await findFlow(ctx, flowId);
  const query = { flowId, reason: reason ?? null, cursor: cursor ?? null, limit: limit + 1 };
  const rows = await ctx.ports.heldRuns.list(ctx.storeId, query);
  const runs = rows.map((run) => ({ ...run, awaitsPerson: personCodes.includes(run.reason?.code ?? "") }));
  return toPage(runs, limit, (run) => run.id);
}
