import type { PersonDetail } from "#contracts/people.ts";
import type { Ctx } from "#server/services/context.ts";
import { notFound } from "#server/services/errors.ts";
import { personView } from "./person-view.ts";

export async function readPerson(ctx: Ctx, email: string): Promise<PersonDetail> {
  const found = await ctx.ports.people.find(ctx.storeId, email.trim().toLowerCase());
  if (!found) throw notFound("person");
  const { about, activities, ...row } = found;
  const phone = (JSON.parse(about) as { phone?: unknown }).phone;
  return {
    ...personView(row),
    phone: typeof phone === "string" ? phone : null,
    activities: activities.map(({ eventType, lastAt }) => ({ eventType, lastAt: lastAt.toISOString() })),
  };
}
