import { endpointQuerySchema } from "#contracts/endpoint.ts";
import { createCountStore } from "#server/db/count-store.ts";
import { createEndpointFigures } from "#server/db/endpoint-figures.ts";
import { createEndpointStore } from "#server/db/endpoint-store.ts";
import { createOverviewStore } from "#server/db/overview-store.ts";
import type { PlanCheck } from "./plan-check.ts";
import { dayMs, events, hourMs, lanes, storeId } from "./plan-data.ts";

export const homeCheck: PlanCheck = {
  name: "the home page and the endpoints page, from the counts of a week and what waits",
  async run({ db, expectQuick }) {
    const [to, from] = [new Date(), new Date(Date.now() - 14 * dayMs)];
    const counts = createCountStore(db);
    const kinds = ["events", "deliveries", "delivery_times", "attempts"] as const;
    for (let at = Math.floor(from.getTime() / hourMs) * hourMs; at < to.getTime(); at += hourMs)
      for (const kind of kinds) await counts.countHour(kind, new Date(at));
    const overview = createOverviewStore(db);
    const waitingRows = 3 * 0.0075 * events;
    await expectQuick("a fortnight by the hour", 40_000, () => overview.hours(storeId, from, to));
    await expectQuick("how long deliveries took in a fortnight", 40_000, () =>
      overview.deliveryTimes(storeId, from, to),
    );
    await expectQuick("busiest flows of a fortnight", 40_000, () => overview.busiestFlows(storeId, from, to, 8));
    await expectQuick("what waits, and its money", waitingRows, () => overview.waiting(storeId));
    const figures = createEndpointFigures(db);
    const endpoints = createEndpointStore(db);
    await expectQuick("endpoints", 100, () => endpoints.list(storeId, endpointQuerySchema.parse({ q: "target" })));
    await expectQuick("a day of 12 endpoints", 20_000, () =>
      figures.totals(storeId, lanes, new Date(to.getTime() - dayMs), to),
    );
    await expectQuick("an endpoint's week", 20_000, () =>
      figures.hours(storeId, lanes[0] ?? "", new Date(to.getTime() - 7 * dayMs), to),
    );
  },
};
