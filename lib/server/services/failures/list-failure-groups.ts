import type { z } from "zod";
import type { FailureGroupQuery, failureGroupPageSchema } from "#contracts/failure-group.ts";
import type { Ctx } from "#server/services/context.ts";
import { toPage } from "#server/services/to-page.ts";
import { failureGroupView } from "./failure-group-view.ts";

const openMax = 100;

/** What opened last first. */
export async function listFailureGroups(
  ctx: Ctx,
  query: FailureGroupQuery,
): Promise<z.infer<typeof failureGroupPageSchema>> {
  const { failures } = ctx.ports;
  const { data, nextCursor } = toPage(await failures.list(ctx.storeId, query), query.limit, (row) => row.openingId);
  const numbers = await failures.numbers(data.map(({ id }) => id));
  const open = await failures.countOpen(ctx.storeId, openMax);
  return { data: data.map((row) => failureGroupView(row, numbers.get(row.id))), nextCursor, open };
}
