import type { Overview } from "#contracts/overview.ts";
import { foldHours } from "#core/overview/fold-hours.ts";
import { type OverviewRange, overviewSpan } from "#core/overview/overview-span.ts";
import type { Ctx } from "#server/services/context.ts";
import { notFound } from "#server/services/errors.ts";
import type { EndpointRow } from "#server/services/ports/endpoints.ts";
import { waitingView } from "./waiting-view.ts";

const flowsShown = 8;
const troubledShown = 5;
const iso = (ms: number) => new Date(ms).toISOString();

const troubledOf = (worst: readonly EndpointRow[]) =>
  worst.filter(({ status }) => status !== "active").slice(0, troubledShown);

/** The home page: how a range went, from the hourly counts, and what waits now. */
export async function readOverview(ctx: Ctx, range: OverviewRange): Promise<Overview> {
  const { accounts, clock, endpoints, overview } = ctx.ports;
  const store = await accounts.findStore(ctx.storeId);
  if (!store) throw notFound("store");
  const { before, slots } = overviewSpan(range, clock.now().getTime(), store.timeZone);
  const shown = { from: slots[0]?.from ?? before.to, to: slots.at(-1)?.to ?? before.to };
  const [from, to] = [new Date(shown.from), new Date(shown.to)];
  const [hours, times, flows, waiting, worst] = await Promise.all([
    overview.hours(ctx.storeId, new Date(before.from), to),
    overview.deliveryTimes(ctx.storeId, new Date(before.from), to),
    overview.busiestFlows(ctx.storeId, from, to, flowsShown),
    overview.waiting(ctx.storeId),
    endpoints.list(ctx.storeId, { limit: troubledShown }),
  ]);
  return {
    range,
    slots: slots.map((slot) => ({ from: iso(slot.from), to: iso(slot.to), ...foldHours(hours, times, slot) })),
    total: foldHours(hours, times, shown),
    before: foldHours(hours, times, before),
    waiting: waitingView(waiting),
    troubledEndpoints: troubledOf(worst).map(({ failingSince, id, origin, probeAt, status }) => ({
      id,
      origin,
      status,
      failingSince: failingSince?.toISOString() ?? null,
      probeAt: probeAt?.toISOString() ?? null,
    })),
    flows,
  };
}
