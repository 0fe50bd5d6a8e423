import { randomUUID } from "node:crypto";
import { deliveryQuerySchema } from "#contracts/delivery.ts";
import { createDeliveryStore } from "#server/db/delivery-store.ts";
import { createFlowStore } from "#server/db/flow-store.ts";
import { createReceiptStore } from "#server/db/receipt-store.ts";
import { createTimelineStore } from "#server/db/timeline-store.ts";
import type { PlanCheck } from "./plan-check.ts";
import { dayMs, flowId, storeId } from "./plan-data.ts";

export const storiesCheck: PlanCheck = {
  name: "what stands around a delivery, and the story of a person or an order",
  async run({ db, expectQuick }) {
    const store = createDeliveryStore(db);
    const [failed] = await store.list(storeId, deliveryQuerySchema.parse({ limit: "1", status: "failed" }));
    const busiest = await db.pool.query<{ id: string }>(
      "SELECT id FROM delivery WHERE status = 'held' AND endpoint_id IS NOT NULL ORDER BY id DESC LIMIT 1",
    );
    for (const id of [failed?.id, busiest.rows[0]?.id]) {
      await expectQuick("what waits for a delivery's endpoint", 70_000, () => store.readContext(storeId, id ?? ""));
    }
    const timeline = createTimelineStore(db);
    const month = { at: new Date(Date.now() - 20 * dayMs).toISOString(), key: "e:" };
    for (const before of [null, month]) {
      await expectQuick("timeline of a person", 10_000, () =>
        timeline.read(storeId, { personEmail: "person77@shop.example" }, before, 50),
      );
      await expectQuick("timeline of an order", 1000, () =>
        timeline.read(storeId, { orderNumber: "200000" }, before, 50),
      );
    }
    await expectQuick("versions live at a time", 200, () =>
      createFlowStore(db).versionsAt(storeId, [flowId], new Date()),
    );
    const receipts = createReceiptStore(db);
    await expectQuick("receipts of a delivery", 20, () => receipts.listOfDelivery(storeId, failed?.id ?? "", null, 50));
    await expectQuick("open a receipt", 20, () => receipts.open(randomUUID(), new Date()));
  },
};
