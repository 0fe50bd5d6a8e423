import type { EndpointListed, EndpointQuery } from "#contracts/endpoint.ts";
import type { Ctx } from "#server/services/context.ts";
import { toPage } from "#server/services/to-page.ts";
import { attemptFigures } from "./attempt-figures.ts";
import { endpointView } from "./endpoint-view.ts";

const dayMs = 86_400_000;

/** Those in trouble first, each with what it was sent in the last 24 hours. */
export async function listEndpoints(
  ctx: Ctx,
  query: EndpointQuery,
): Promise<{ data: EndpointListed[]; nextCursor: string | null }> {
  const { clock, endpointFigures, endpoints, runs } = ctx.ports;
  const rows = await endpoints.list(ctx.storeId, query);
  const page = toPage(rows, query.limit, ({ origin, trouble }) => `${trouble} ${origin}`);
  const ids = page.data.map((row) => row.id);
  const now = clock.now();
  const [held, figures] = await Promise.all([
    runs.heldByLane(ctx.storeId, ids),
    endpointFigures.totals(ctx.storeId, ids, new Date(now.getTime() - dayMs), now),
  ]);
  const data = page.data.map((row) => ({
    ...endpointView(row, held.get(row.id) ?? 0),
    lastDay: attemptFigures(figures.get(row.id) ?? []),
  }));
  return { data, nextCursor: page.nextCursor };
}
