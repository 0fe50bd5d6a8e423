import type { EndpointActivity } from "#contracts/endpoint.ts";
import { type OverviewRange, overviewSpan } from "#core/overview/overview-span.ts";
import type { Ctx } from "#server/services/context.ts";
import { notFound } from "#server/services/errors.ts";
import { attemptFigures } from "./attempt-figures.ts";

const changesShown = 10;

/** How an endpoint did over a range, and what was changed of it. */
export async function readActivity(ctx: Ctx, id: string, range: OverviewRange): Promise<EndpointActivity> {
  const { accounts, audit, clock, deliveries, endpointFigures, endpoints } = ctx.ports;
  const [endpoint, store] = await Promise.all([endpoints.find(ctx.storeId, id), accounts.findStore(ctx.storeId)]);
  if (!endpoint || !store) throw notFound("endpoint");
  const { slots } = overviewSpan(range, clock.now().getTime(), store.timeZone);
  const [from, to] = [new Date(slots[0]?.from ?? 0), new Date(slots.at(-1)?.to ?? 0)];
  const [counts, changes, newest] = await Promise.all([
    endpointFigures.hours(ctx.storeId, id, from, to),
    audit.listOf(ctx.storeId, id, changesShown),
    deliveries.list(ctx.storeId, { endpoint: endpoint.origin, limit: 1, test: "include" }),
  ]);
  const latestUrl = newest[0]?.url ?? "";
  return {
    slots: slots.map((slot) => ({
      from: new Date(slot.from).toISOString(),
      to: new Date(slot.to).toISOString(),
      ...attemptFigures(counts.filter(({ hourMs }) => hourMs >= slot.from && hourMs < slot.to)),
    })),
    total: attemptFigures(counts),
    changes: changes.map(({ actorName, at, ...change }) => ({ ...change, actor: actorName, at: at.toISOString() })),
    latestPath: URL.canParse(latestUrl) ? new URL(latestUrl).pathname : null,
  };
}
