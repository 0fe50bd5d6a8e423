import type { FlowDefinition } from "#contracts/flow-definition.ts";
import type { FlowStep } from "#contracts/flow-steps.ts";
import { eventTypeLabel } from "#core/events/event-type-label.ts";
import { listSteps } from "#core/flows/list-steps.ts";
import { describeBrakes } from "./brakes-words.ts";
import { describeFilter } from "./filter-words.ts";
import { stepTitle } from "./step-words.ts";

const partNames = {
  name: "name",
  method: "method",
  url: "address",
  headers: "headers",
  body: "body",
  retry: "retries",
  sign: "signature",
  onMissing: "what happens when a variable is missing",
  for: "how long it waits",
  until: "until when it waits",
  if: "condition",
  then: "Yes branch",
  else: "No branch",
} satisfies Partial<Record<Exclude<KeysOf<FlowStep>, "id" | "kind">, string>>;

type KeysOf<Step> = Step extends unknown ? keyof Step : never;

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

/** As far as the words go: a branch is the steps in it, which tell of themselves what changed in them. */
function partOf(step: FlowStep, part: keyof typeof partNames): unknown {
  const value: unknown = (step as Partial<Record<keyof typeof partNames, unknown>>)[part];
  return part === "then" || part === "else" ? (value as FlowStep[] | undefined)?.map(({ id }) => id) : value;
}

function describeSteps(liveSteps: FlowStep[], draftSteps: FlowStep[], eventType: string): string[] {
  const live = listSteps(liveSteps).map(({ step }) => step);
  const draft = listSteps(draftSteps).map(({ step }) => step);
  const title = (step: FlowStep) => stepTitle(step, eventType);
  const before = new Map(live.map((step) => [step.id, step]));
  const after = new Set(draft.map((step) => step.id));
  const changes = live.filter((step) => !after.has(step.id)).map((step) => `Step “${title(step)}” is removed.`);
  for (const step of draft) {
    const old = before.get(step.id);
    const changed = old ? parts.filter((part) => !same(partOf(old, part), partOf(step, part))) : [];
    if (!old) changes.push(`Step “${title(step)}” is new.`);
    else if (changed.length > 0)
      changes.push(`Step “${title(step)}”: ${joined(changed.map((part) => partNames[part]))} changed.`);
  }
  const order = (steps: FlowStep[], known: (id: string) => boolean) =>
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
    ...describeSteps(live.steps, draft.steps, draft.trigger.eventType),
  ];
}
