import { afterAll, beforeAll, expect, test } from "vitest";
import { eventDetailSchema, eventRowSchema } from "#contracts/event-view.ts";
import { pageSchema } from "#contracts/page.ts";
import { intakeAnswerSchema } from "#contracts/source.ts";
import type { ApiAnswer } from "#tests/integration/support/api-client.ts";
import { deliveryOf, listDeliveries } from "#tests/integration/support/deliveries.ts";
import { orderFlow, publishFlow, webhookStep } from "#tests/integration/support/flows.ts";
import { openWorld, type World } from "#tests/integration/support/world.ts";

let world: World;

beforeAll(async () => {
  world = await openWorld();
  await publishFlow(world.api, orderFlow(webhookStep(`${world.receiver.origin}/orders`)));
});
afterAll(() => world.close());

const accepted = ({ status, json }: ApiAnswer) => {
  expect(status).toBe(202);
  return intakeAnswerSchema.parse(json);
};

function requestsOf(deliveryId: string) {
  return world.receiver.requests.filter(({ headers }) => headers["webhook-id"] === deliveryId);
}

test("the same event twice is one event, one run and one request", async () => {
  const { api, shop } = world;
  const webhook = shop.make();
  const first = accepted(await shop.send(webhook));
  const again = accepted(await shop.send({ ...webhook, headers: { ...webhook.headers, "x-shopify-webhook-id": "2" } }));
  expect(first).toMatchObject({ duplicate: false, runs: 1 });
  expect(again).toEqual({ eventId: first.eventId, duplicate: true, runs: 1 });
  const delivery = await deliveryOf(api, first.eventId, "delivered");
  expect(requestsOf(delivery.id)).toHaveLength(1);
});

test("without an event id, the webhook id tells a repetition", async () => {
  const { shop } = world;
  const { body, headers } = shop.make();
  const { "x-shopify-event-id": _eventId, ...rest } = headers;
  const first = accepted(await shop.send({ body, headers: rest }));
  expect(accepted(await shop.send({ body, headers: rest }))).toMatchObject({ eventId: first.eventId, duplicate: true });
});

test("two topics of one action in the shop share the event id and are two events", async () => {
  const { api, shop } = world;
  const created = shop.make("orders/create");
  const paid = shop.make("orders/paid");
  const eventId = created.headers["x-shopify-event-id"] ?? "";
  const first = accepted(await shop.send(created));
  const second = accepted(await shop.send({ ...paid, headers: { ...paid.headers, "x-shopify-event-id": eventId } }));
  expect(second).toMatchObject({ duplicate: false, runs: 0 });
  expect(second.eventId).not.toBe(first.eventId);
  expect((await api.get(`/api/v1/events/${second.eventId}`, eventDetailSchema)).type).toBe("paid_order");
});

test("20 copies at once make one event, one run and one request", async () => {
  const { api, shop } = world;
  const webhook = shop.make();
  const before = (await api.get("/api/v1/events?limit=200", pageSchema(eventRowSchema))).data.length;
  const answers = (await Promise.all(Array.from({ length: 20 }, () => shop.send(webhook)))).map(accepted);
  expect(new Set(answers.map(({ eventId }) => eventId)).size).toBe(1);
  expect(answers.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
  expect(answers.every(({ runs }) => runs === 1)).toBe(true);
  const eventId = answers[0]?.eventId ?? "";
  const delivery = await deliveryOf(api, eventId, "delivered");
  expect(requestsOf(delivery.id)).toHaveLength(1);
  expect(await listDeliveries(api, `eventId=${eventId}`)).toHaveLength(1);
  expect((await api.get("/api/v1/events?limit=200", pageSchema(eventRowSchema))).data).toHaveLength(before + 1);
});
