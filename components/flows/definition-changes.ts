import type { FlowDefinition } from "#contracts/flow-definition.ts";
import type { WebhookStep } from "#contracts/flow-steps.ts";
import { eventTypeLabel } from "#core/events/event-type-label.ts";
import { describeBrakes } from "./brakes-words.ts";
import { describeFilter } from "./filter-words.ts";

const partNames = {
  name: "name",
  method: "method",
  url: "address",
  headers: "headers",
  body: "body",
  retry: "retries",
  sign: "signature",
  onMissing: "what happens when a variable is missing",
} satisfies Partial<Record<keyof WebhookStep, string>>;

const parts = Object.keys(partNames) as (keyof typeof partNames)[];

const same = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

function joined(words: string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

function describeTrigger(live: FlowDefinition["trigger"], draft: FlowDefinition["trigger"]): string[] {
  const changes: string[] = [];
  if (live.eventType !== draft.eventType)
    changes.push(`Starts with ${eventTypeLabel(draft.eventType)} instead of ${eventTypeLabel(live.eventType)}.`);
  if (live.sourceId !== draft.sourceId)
    changes.push(draft.sourceId === null ? "Listens to every source." : "Listens to another source.");
  if (!same(live.filter, draft.filter))
    changes.push(
      draft.filter === null
        ? "Runs for every such event; the conditions are gone."
        : `Runs only if ${describeFilter(draft.filter, draft.eventType)}.`,
    );
  return changes;
}

function changedBrakes(live: FlowDefinition, draft: FlowDefinition): string[] {
  const before = describeBrakes(live);
  const after = describeBrakes(draft);
  return [
    ...after.filter((words) => !before.includes(words)).map((words) => `Runs ${words}.`),
    ...before.filter((words) => !after.includes(words)).map((words) => `No longer: ${words}.`),
  ];
}

function describeSteps(live: WebhookStep[], draft: WebhookStep[]): string[] {
  const before = new Map(live.map((step) => [step.id, step]));
  const after = new Set(draft.map((step) => step.id));
  const changes = live.filter((step) => !after.has(step.id)).map((step) => `Step “${step.name}” is removed.`);
  for (const step of draft) {
    const old = before.get(step.id);
    const changed = old ? parts.filter((part) => !same(old[part], step[part])) : [];
    if (!old) changes.push(`Step “${step.name}” is new.`);
    else if (changed.length > 0)
      changes.push(`Step “${step.name}”: ${joined(changed.map((part) => partNames[part]))} changed.`);
  }
  const order = (steps: WebhookStep[], known: (id: string) => boolean) =>
    steps.flatMap((step) => (known(step.id) ? [step.id] : []));
  if (
    !same(
      order(live, (id) => after.has(id)),
      order(draft, (id) => before.has(id)),
    )
  )
    changes.push("The steps are in another order.");
  return changes;
}

/** What publishing changes, a sentence each; none when the draft is what is live. */
export function describeChanges(live: FlowDefinition, draft: FlowDefinition): string[] {
  return [
    ...describeTrigger(live.trigger, draft.trigger),
    ...changedBrakes(live, draft),
    ...describeSteps(live.steps, draft.steps),
  ];
}
