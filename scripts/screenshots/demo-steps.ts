import { z } from "zod";
import { trackedEventsSchema } from "#contracts/event-view.ts";
import { flowSchema } from "#contracts/flow.ts";
import { pageSchema } from "#contracts/page.ts";
import { heldRunSchema } from "#contracts/run.ts";
import { readUntil } from "#tests/integration/support/until.ts";
import type { Call } from "./demo-call.ts";

const idSchema = z.object({ id: z.string() });
const eventSchema = z.object({ runs: z.array(idSchema.extend({ status: z.string() })) });

/** A flow that waits and decides with a run in it, one whose runs a person releases, and one with three versions. */
export async function makeStepFlows(call: Call, target: string) {
  const make = async (name: string, definition: object) => {
    const { id } = await call("POST", "/api/v1/flows", { name, definition }, idSchema);
    await call("POST", `/api/v1/flows/${id}/publish`, { note: "First version" }, z.unknown());
    return id;
  };
  const webhook = (id: string, name: string, path: string) => ({
    id,
    kind: "webhook",
    name,
    url: `${target}/${path}`,
    body: { kind: "json", template: '{"email":"{{ person.email }}","order":"{{ payload.properties.order }}"}' },
  });
  const ask = (days: number, template: string) => ({
    trigger: { kind: "event", eventType: "parcel_delivered" },
    steps: [
      {
        id: "large",
        kind: "split",
        name: "",
        if: { all: [{ path: "payload.properties.total", op: "gte", value: 100 }] },
        then: [{ ...webhook("card", "Send a card", "cards"), body: { kind: "json", template } }],
        else: [],
      },
      { id: "wait", kind: "delay", for: { value: days, unit: "days" } },
      webhook("ask", "Ask for a review", "v2/reviews"),
    ],
  });
  const askId = await make("Ask for a review", ask(5, cardTemplate));
  const publish = async (definition: object, note: string) => {
    await call("PATCH", `/api/v1/flows/${askId}`, { definition }, z.unknown());
    await call("POST", `/api/v1/flows/${askId}/publish`, { note }, z.unknown());
  };
  await publish(ask(3, cardTemplate), "Five days was too late");
  await publish(ask(3, cardTemplate.replace("Thank you", "A thousand thanks")), "");
  const giftId = await make("Gift cards, looked at first", {
    trigger: { kind: "event", eventType: "gift_card_bought" },
    release: "manual",
    steps: [webhook("gift", "Order the card", "gift-cards")],
  });
  const track = async (type: string, person: string, properties: object) => {
    const event = { type, person: { email: `${person}@mail.example` }, properties };
    const { data } = await call("POST", "/api/v1/events", [event], trackedEventsSchema);
    return data[0]?.eventId ?? "";
  };
  const joined = { kind: "event", eventType: "newsletter_joined" };
  const once = { key: "{{ person.email }}", windowHours: 168 };
  await make("Welcome to the newsletter", { trigger: joined, once, steps: [webhook("hello", "Say hello", "welcome")] });
  await track("newsletter_joined", "fay", {});
  const skippedEventId = await track("newsletter_joined", "fay", {});
  const eventId = await track("parcel_delivered", "ada", { order: "1043", total: 180 });
  const { runs } = await readUntil(
    () => call("GET", `/api/v1/events/${eventId}`, undefined, eventSchema),
    (event) => event.runs[0]?.status === "waiting",
  );
  for (const person of ["ben", "cleo", "dora", "emil"]) await track("gift_card_bought", person, { order: "1044" });
  await readUntil(
    () => call("GET", `/api/v1/runs?flowId=${giftId}`, undefined, pageSchema(heldRunSchema)),
    ({ data }) => data.length === 4,
  );
  return { askId, giftId, skippedEventId, runId: runs[0]?.id ?? "" };
}

/** Changes the draft of a live flow with one step, so that it differs from what is live. */
export async function changeDraft(call: Call, flowId: string): Promise<void> {
  const { definition } = await call("GET", `/api/v1/flows/${flowId}`, undefined, flowSchema);
  const filter = { all: [{ path: "event.total", op: "gte", value: 100 }] };
  const template = '{"email":"{{ person.email }}","event":"{{ event.name }}","order":"{{ event.orderNumber }}"}';
  const steps = definition.steps.map((step) => ({ ...step, body: { kind: "json", template } }));
  const changed = { ...definition, trigger: { ...definition.trigger, filter }, steps };
  await call("PATCH", `/api/v1/flows/${flowId}`, { definition: changed }, z.unknown());
}

const cardTemplate = `{
  "to": "{{ person.email }}",
  "text": "Thank you for your order {{ payload.properties.order }}",
  "paper": "A6"
}`;
