import type { PersonDate } from "#contracts/people.ts";
import type { Ctx } from "#server/services/context.ts";

const pathsMax = 100;

/** The dates to choose a trigger's from; the most common come first. */
export async function listPersonDates(ctx: Ctx): Promise<{ data: PersonDate[]; nextCursor: null }> {
  return { data: await ctx.ports.people.listDatePaths(ctx.storeId, pathsMax), nextCursor: null };
}
