import { randomUUID } from "node:crypto";
import { deliveryQuerySchema } from "#contracts/delivery.ts";
import { idFloor } from "#core/retention/id-floor.ts";
import { generatedId } from "#scripts/generate-data/data-sql.ts";
import { createDeliveryStore } from "#server/db/delivery-store.ts";
import type { PlanCheck } from "./plan-check.ts";
import { dayMs, flowId, storeId } from "./plan-data.ts";

export const deliveryLogCheck: PlanCheck = {
  name: "the delivery log, with every filter",
  async run({ db, expectQuick }) {
    const store = createDeliveryStore(db);
    const list = (filter: object) => store.list(storeId, deliveryQuerySchema.parse({ limit: "50", ...filter }));
    const [newest] = await list({});
    const daysAgo = (days: number) => new Date(Date.now() - days * dayMs).toISOString();
    const from = daysAgo(20);
    const ended = (fromDays: number, toDays: number) => ({ endedFrom: daysAgo(fromDays), endedTo: daysAgo(toDays) });
    const filters = {
      "log, newest": {},
      "log from a cursor": { cursor: idFloor(new Date(from)) },
      "log of failed": { status: "failed" },
      "log of held": { status: "held" },
      "log of held and failed": { status: "held,failed" },
      "log of delivered": { status: "delivered" },
      "log of a flow": { flowId },
      "log of failed of a flow": { flowId, status: "failed" },
      "log of held of a flow": { flowId, status: "held" },
      "log of cancelled of a flow that has none": { flowId: randomUUID(), status: "cancelled" },
      "log of an endpoint": { endpoint: "https://target-3.example" },
      "log of an endpoint that has none": { endpoint: "https://nowhere.example" },
      "log of code 200": { code: "200" },
      "log of code 429": { code: "429" },
      "log of a code there is none of": { code: "507" },
      "log of an event type": { eventType: "paid_order" },
      "log of an event type there is none of": { eventType: "none" },
      "log of a source": { sourceId: generatedId("source", 2) },
      "log of a source that has none": { sourceId: randomUUID() },
      "log of an error kind": { errorKind: "timeout" },
      "log of an error kind there is none of": { errorKind: "tls" },
      "log of a person": { personEmail: "person77@shop.example" },
      "log of an order": { orderNumber: "#200000" },
      "log of failed ones that ended in a week": { status: "failed", ...ended(20, 13) },
      "log of delivered ones that ended in a day": { status: "delivered", ...ended(20, 19) },
      "log of failed ones that ended in a time without any": { status: "failed", ...ended(400, 399) },
      "log held by an open breaker": { status: "held", reason: "breaker_open" },
      "log of 20 days ago": { from, to: new Date(Date.parse(from) + dayMs).toISOString() },
      "log by order number": { q: "#200000" },
      "log by e-mail": { q: "person77@shop.example" },
      "log by id": { q: newest?.id },
      "log by event": { eventId: newest?.eventId },
    };
    for (const [query, filter] of Object.entries(filters)) await expectQuick(query, 10_000, () => list(filter));
    await expectQuick("one delivery", 20, () => store.find(storeId, newest?.id ?? ""));
    await expectQuick("its attempts", 20, () => store.listAttempts(newest?.id ?? ""));
    await expectQuick("deliveries of an event", 20, () => store.listOfEvent(storeId, newest?.eventId ?? ""));
    await expectQuick("runs of an event", 20, () => store.listRunsOfEvent(storeId, newest?.eventId ?? ""));
  },
};
