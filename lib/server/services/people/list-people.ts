import type { PeopleQuery, PersonRow } from "#contracts/people.ts";
import type { Ctx } from "#server/services/context.ts";
import { toPage } from "#server/services/to-page.ts";
import { personView } from "./person-view.ts";

/** Whoever an event named by e-mail address, gathered within a minute of it. */
export async function listPeople(
  ctx: Ctx,
  query: PeopleQuery,
): Promise<{ data: PersonRow[]; nextCursor: string | null }> {
  const rows = await ctx.ports.people.list(ctx.storeId, query);
  const cursorOf = ({ email, lastEventAt }: PersonRow) => (query.q ? email : `${lastEventAt}|${email}`);
  return toPage(rows.map(personView), query.limit, cursorOf);
}
