import { toLimitsForm, toOnceForm } from "./brakes-form.ts";
import type { FlowForm, StepForm } from "./flow-form.ts";

const orderTemplate = `{
  "order": "{{ event.orderNumber }}",
  "total": "{{ event.total }}",
  "currency": "{{ event.currency }}",
  "email": "{{ person.email }}",
  "items": "{{ event.items }}"
}`;

/** The first of s1, s2, … that no step has yet. */
function freeStepId(taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(`s${number}`)) number += 1;
  return `s${number}`;
}

export function newStep(steps: readonly { id: string }[]): StepForm {
  return {
    id: freeStepId(steps.map((step) => step.id)),
    name: "Send webhook",
    method: "POST",
    url: "",
    headers: [],
    body: { kind: "json", template: orderTemplate, fields: [] },
    retry: "standard",
    sign: true,
    onMissing: "empty",
  };
}

/** What a new flow starts with: an order, as most shops want to send it. `inboxUrl` sends it to the store's own inbox. */
export function newFlowForm(inboxUrl: string | null): FlowForm {
  const step = newStep([]);
  return {
    name: inboxUrl === null ? "" : "Orders to my inbox",
    definition: {
      trigger: { eventType: "placed_order", sourceId: null, filter: { mode: "all", items: [] } },
      once: toOnceForm(null),
      limits: toLimitsForm({ runsPerHour: null, skipOlderThanHours: null }),
      release: "automatic",
      steps: [inboxUrl === null ? step : { ...step, name: "Send to the inbox", url: inboxUrl }],
    },
  };
}
