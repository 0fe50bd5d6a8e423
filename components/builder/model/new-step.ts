import type { FlowStep, FlowStepKind, WebhookStep } from "#contracts/flow-steps.ts";
import type { Draft } from "./draft.ts";

const orderTemplate = `{
  "order": "{{ event.orderNumber }}",
  "total": "{{ event.total }}",
  "currency": "{{ event.currency }}",
  "email": "{{ person.email }}",
  "items": "{{ event.items }}"
}`;

function newWebhook(id: string): WebhookStep {
  return {
    id,
    kind: "webhook",
    name: "Send webhook",
    method: "POST",
    url: "",
    headers: [],
    body: { kind: "json", template: orderTemplate },
    retry: "standard",
    sign: true,
    onMissing: "empty",
  };
}

/** A step as it is added: as much filled in as can be guessed. */
export function newStep(kind: FlowStepKind, id: string): FlowStep {
  switch (kind) {
    case "webhook":
      return newWebhook(id);
    case "delay":
      return { id, kind, name: "", for: { value: 1, unit: "hours" }, until: null };
    case "filter":
      return { id, kind, name: "", if: null };
    case "split":
      return { id, kind, name: "", if: null, then: [], else: [] };
  }
}

/** What a new flow starts with: an order, as most shops want to send it. `inboxUrl` sends it to the store's own inbox. */
export function newDraft(inboxUrl: string | null): Draft {
  const step = newWebhook("s1");
  return {
    name: inboxUrl === null ? "New flow" : "Orders to my inbox",
    definition: {
      schemaVersion: 1,
      trigger: { kind: "event", eventType: "placed_order", sourceId: null, filter: null },
      once: null,
      limits: { runsPerHour: null, skipOlderThanHours: null },
      release: "automatic",
      steps: [inboxUrl === null ? step : { ...step, name: "Send to the inbox", url: inboxUrl }],
    },
  };
}
