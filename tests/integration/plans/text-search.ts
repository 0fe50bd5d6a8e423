import { createDeliveryStore } from "#server/db/delivery-store.ts";
import type { PlanCheck } from "./plan-check.ts";
import { flowId, storeId } from "./plan-data.ts";

export const textSearchCheck: PlanCheck = {
  name: "text in bodies, rare and common",
  async run({ db, expectQuick }) {
    const store = createDeliveryStore(db);
    const search = (q: string, filter: object = {}) => store.searchText(storeId, { test: "exclude", q, ...filter }, 51);
    const searches: [query: string, rowsMax: number, q: string, filter?: object][] = [
      ["text: the reference of one answer", 10_000, "WH7123456"],
      ["text: an article", 20_000, "SKU-00421"],
      ["text: a word in every body", 10_000, "order"],
      ["text: a city of a twentieth", 10_000, "lisbon"],
      ["text: name and city", 10_000, "Kowalski Bergen"],
      ["text: a reason of failures", 60_000, '"customs declaration"'],
      ["text: a word in no body", 10_000, "unheard"],
      ["text: a word in every body, of a code there is none of", 10_000, "order", { code: 507 }],
      ["text: an article, of a flow", 20_000, "SKU-00421", { flowId }],
    ];
    for (const [query, rowsMax, q, filter] of searches) await expectQuick(query, rowsMax, () => search(q, filter));
    await expectQuick("text: count of an article", 20_000, () =>
      store.countText(storeId, { test: "exclude", q: "SKU-00421" }, 100),
    );
  },
};
