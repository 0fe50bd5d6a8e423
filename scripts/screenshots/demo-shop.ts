import { z } from "zod";
import { deliverySchema } from "#contracts/delivery.ts";
import { trackedEventsSchema } from "#contracts/event-view.ts";
import { failureGroupPageSchema } from "#contracts/failure-group.ts";
import { inboxSchema } from "#contracts/inbox.ts";
import { pageSchema } from "#contracts/page.ts";
import { intakeAnswerSchema } from "#contracts/source.ts";
import { makeShopifyWebhook } from "#scripts/demo/make-webhook.ts";
import type { Receiver } from "#tests/fakes/receiver.ts";
import { readUntil } from "#tests/integration/support/until.ts";
import type { Call } from "./demo-call.ts";
import { makeFailingInbox, makeReceipts } from "./demo-receiver-kit.ts";
import { changeDraft, makeStepFlows } from "./demo-steps.ts";

const shopifySecret = "shpss_0123456789abcdef0123456789abcdef";
const endpointSchema = z.object({ id: z.string(), origin: z.string() });
const idSchema = z.object({ id: z.string() });
const sourceSchema = idSchema.extend({ intakeUrl: z.string() });
const deliveriesSchema = pageSchema(deliverySchema);

/** The tools the shop sends to. Each is a receiver of its own, because an endpoint's health is its own. */
export interface DemoReceivers {
  warehouse: Receiver;
  mailhouse: Receiver;
  accounting: Receiver;
}

/** Where to find what the shop's store holds. */
export interface DemoStore {
  sourceId: string;
  flowId: string;
  draftId: string;
  deliveredId: string;
  retryingId: string;
  failedId: string;
  /** What the failed one belongs to. */
  problemId: string;
  /** Of the order that waits for its next attempt. */
  orderNumber: string;
  personEmail: string;
  endpointId: string;
  mailEndpointId: string;
  /** To the store's inbox; to the mail house, with a draft that differs from what is live. */
  inboxFlowId: string;
  thanksId: string;
  inboxId: string;
  /** The inbox that fails the first two. */
  failingInboxId: string;
  /** Paths of two receipts of the failed delivery: one that works, and one that was revoked. */
  receipt: string;
  revoked: string;
  /** An event that started nothing, or not everything. */
  unmatchedId: string;
  eventId: string;
  /** A flow with several versions and a run that waits; one whose runs a person releases. */
  askId: string;
  giftId: string;
  runId: string;
  /** An event that a flow passed over, because it runs once per person in a week. */
  skippedEventId: string;
}

/**
 * Fills an empty store through the API and with signed requests of a shop: sources, a secret, flows in every state,
 * orders that are delivered, wait for their next attempt or failed, and a request that was refused.
 */
export async function fillStore(call: Call, receivers: DemoReceivers): Promise<DemoStore> {
  const shop = { kind: "shopify", name: "northoak.example", secret: shopifySecret };
  const source = await call("POST", "/api/v1/sources", shop, sourceSchema);
  await call("POST", "/api/v1/sources", { kind: "custom", name: "Back office" }, sourceSchema);
  await call("POST", "/api/v1/secrets", { name: "warehouse_key", value: "wk-3f1c-a7d2" }, z.unknown());
  await call("POST", "/api/v1/secrets", { name: "accounting_key", value: "ak-90d2-4e7b" }, z.unknown());
  const flows = await makeFlows(call, receivers);
  const runs = await sendOrders(source.intakeUrl, receivers);
  const settled = await readUntil(
    () => call("GET", "/api/v1/deliveries?limit=200", undefined, deliveriesSchema),
    ({ data }) => data.length >= runs && data.every(({ status }) => !["queued", "sending"].includes(status)),
  );
  await call("POST", `/api/v1/flows/${flows.flowId}/test`, { sample: true, send: true }, z.unknown());
  const idOf = (status: string) => {
    const found = settled.data.find((delivery) => delivery.status === status);
    if (!found) throw new Error(`No delivery is ${status}.`);
    return found;
  };
  const problems = await readUntil(
    () => call("GET", "/api/v1/problems", undefined, failureGroupPageSchema),
    ({ data }) => data.length > 0,
  );
  const endpoints = await call("GET", "/api/v1/endpoints", undefined, pageSchema(endpointSchema));
  // Too small for one of the flows, so its page says why not.
  const order = { type: "placed_order", value: 24.5, currency: "USD", properties: { orderNumber: "1041" } };
  const tracked = await call(
    "POST",
    "/api/v1/events",
    [{ ...order, person: { email: "cleo@mail.example" } }],
    trackedEventsSchema,
  );
  const steps = await makeStepFlows(call, receivers.mailhouse.origin);
  await changeDraft(call, flows.thanksId);
  const failedId = idOf("failed").id;
  const endpointAt = (origin: string) => endpoints.data.find((endpoint) => endpoint.origin === origin)?.id ?? "";
  return {
    ...flows,
    ...steps,
    ...(await makeReceipts(call, failedId)),
    failingInboxId: await makeFailingInbox(call),
    sourceId: source.id,
    deliveredId: idOf("delivered").id,
    retryingId: idOf("retrying").id,
    failedId,
    problemId: problems.data[0]?.id ?? "",
    eventId: idOf("retrying").eventId,
    orderNumber: idOf("retrying").orderNumber ?? "",
    personEmail: idOf("retrying").personEmail ?? "",
    endpointId: endpointAt(receivers.warehouse.origin),
    mailEndpointId: endpointAt(receivers.mailhouse.origin),
    unmatchedId: tracked.data[0]?.eventId ?? "",
  };
}

async function makeFlows(call: Call, { warehouse, mailhouse, accounting }: DemoReceivers) {
  const make = async (name: string, eventType: string, step: object, filter: object | null = null) => {
    const steps = [{ id: "s1", kind: "webhook", ...step }];
    const definition = { trigger: { kind: "event", eventType, filter }, steps };
    return (await call("POST", "/api/v1/flows", { name, definition }, idSchema)).id;
  };
  const publish = (id: string) => call("POST", `/api/v1/flows/${id}/publish`, { note: "First version" }, z.unknown());
  const flowId = await make("New orders to the warehouse", "placed_order", {
    name: "Tell the warehouse",
    url: `${warehouse.origin}/orders`,
    headers: [{ name: "Authorization", value: "Bearer {{ secrets.warehouse_key }}" }],
    body: { kind: "json", template: orderTemplate },
  });
  const filter = { all: [{ path: "event.total", op: "gte", value: 60 }] };
  const thanks = { name: "Thank the customer", url: `${mailhouse.origin}/v2/events`, body: mailBody };
  const thanksId = await make("Thank large orders", "placed_order", thanks, filter);
  const invoice = {
    name: "Book the order",
    url: `${accounting.origin}/invoices`,
    headers: [{ name: "Authorization", value: "Bearer {{ secrets.accounting_key }}" }],
    body: invoiceBody,
  };
  const invoiceId = await make("Invoices to accounting", "paid_order", invoice);
  const welcome = { name: "Add to the list", url: `${mailhouse.origin}/v2/profiles`, body: mailBody };
  const pausedId = await make("Welcome new customers", "created_customer", welcome);
  const inboxes = await call("GET", "/api/v1/inboxes", undefined, pageSchema(inboxSchema));
  const look = {
    name: "Send to the inbox",
    url: inboxes.data[0]?.url,
    body: { kind: "json", template: orderTemplate },
  };
  const inboxFlowId = await make("Paid orders to my inbox", "paid_order", look);
  for (const id of [flowId, thanksId, invoiceId, pausedId, inboxFlowId]) await publish(id);
  await call("POST", `/api/v1/flows/${pausedId}/pause`, { mode: "hold" }, z.unknown());
  const draftId = await make("Cancelled orders to the warehouse", "cancelled_order", {
    name: "Stop the parcel",
    url: `${warehouse.origin}/orders/{{ event.orderNumber }}/cancel`,
    body: { kind: "none" },
  });
  return { flowId, draftId, inboxFlowId, thanksId, inboxId: inboxes.data[0]?.id ?? "" };
}

/** Sends what a shop sends on a working day; answers how many runs it started. */
async function sendOrders(intakeUrl: string, { warehouse, mailhouse, accounting }: DemoReceivers): Promise<number> {
  let runs = 0;
  const send = async (topic: string, secret = shopifySecret) => {
    const { headers, body } = makeShopifyWebhook(topic, secret);
    const response = await fetch(intakeUrl, { method: "POST", headers, body });
    if (response.ok) runs += intakeAnswerSchema.parse(await response.json()).runs;
  };
  const json = { "content-type": "application/json" };
  warehouse.behave({ kind: "answer", status: 201, headers: json, body: '{"accepted":true,"reference":"WH-20418"}' });
  mailhouse.behave({ kind: "answer", status: 202, headers: json, body: '{"queued":1}' });
  const invalid = '{"error":"invalid_token","message":"This token has expired."}';
  accounting.behave({ kind: "answer", status: 401, headers: json, body: invalid });
  for (let order = 0; order < 11; order += 1) await send("orders/create");
  for (let order = 0; order < 3; order += 1) await send("orders/paid");
  await send("refunds/create");
  await send("customers/create");
  await send("orders/create", "the secret of another shop");
  const later = { ...json, "retry-after": "900" };
  const away = '{"error":"maintenance","message":"Back at 15:00."}';
  warehouse.behave({ kind: "answer", status: 503, headers: later, body: away });
  await send("orders/create");
  await warehouse.waitFor(12);
  warehouse.behave({ kind: "answer", status: 201, headers: json, body: '{"accepted":true,"reference":"WH-20431"}' });
  await send("orders/create");
  return runs;
}

const orderTemplate = `{
  "order": "{{ event.orderNumber }}",
  "total": "{{ event.total }}",
  "currency": "{{ event.currency }}",
  "customer": "{{ person.firstName }} {{ person.lastName }}",
  "items": "{{ event.items }}"
}`;

const mailBody = { kind: "json", template: '{"email":"{{ person.email }}","event":"{{ event.name }}"}' };
const invoiceBody = { kind: "json", template: '{"order":"{{ event.orderNumber }}","amount":"{{ event.total }}"}' };
