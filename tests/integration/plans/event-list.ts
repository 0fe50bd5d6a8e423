import { eventQuerySchema } from "#contracts/event-view.ts";
import { generatedId } from "#scripts/generate-data/data-sql.ts";
import { createEventStore } from "#server/db/event-store.ts";
import { createSourceStore } from "#server/db/source-store.ts";
import type { PlanCheck } from "./plan-check.ts";
import { dayMs, storeId } from "./plan-data.ts";

export const eventListCheck: PlanCheck = {
  name: "the list of events, with every filter",
  async run({ db, expectQuick }) {
    const store = createEventStore(db);
    const newest = await store.list(storeId, eventQuerySchema.parse({ limit: 1 }));
    const filters = {
      "events, newest": {},
      "events of a type": { type: "paid_order" },
      "events of no type there is": { type: "none" },
      "events of a source": { sourceId: generatedId("source", 2) },
      "events by order number": { q: "#200000" },
      "events by e-mail": { q: "person77@shop.example" },
      "events by id": { q: newest[0]?.id },
      "events of a day": {
        from: new Date(Date.now() - 20 * dayMs).toISOString(),
        to: new Date(Date.now() - 19 * dayMs).toISOString(),
      },
    };
    for (const [query, filter] of Object.entries(filters))
      await expectQuick(query, 3000, () => store.list(storeId, eventQuerySchema.parse({ limit: 50, ...filter })));
    await expectQuick("one event", 20, () => store.findView(storeId, newest[0]?.id ?? ""));
    await expectQuick("newest of a type", 20, () => store.latestOfType(storeId, "paid_order"));
    const limits = { events: 200, bytesMax: 8_000_000 };
    await expectQuick("newest 200 of a type, with their bodies", 500, () =>
      store.newestOfType(storeId, "paid_order", limits),
    );
    await expectQuick("newest of a type there is none of", 10, () => store.newestOfType(storeId, "none", limits));
    const aWeekAgo = new Date(Date.now() - 7 * dayMs);
    // A fifth of all events is of this type, so going through the newest of all costs no more than the type's own index.
    await expectQuick("ids of 10,000 of a type", 60_000, () =>
      store.idsOfType(storeId, "paid_order", aWeekAgo, 10_000),
    );
    await expectQuick("ids of a type there is none of", 10, () => store.idsOfType(storeId, "none", aWeekAgo, 10_000));
    await expectQuick("sources with their last event", 100, () => createSourceStore(db).list(storeId, null, 50));
  },
};
