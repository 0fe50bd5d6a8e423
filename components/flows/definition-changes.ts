import type { FlowDefinition } from "#contracts/flow-definition.ts";
import type { FlowStep } from "#contracts/flow-steps.ts";
import { sourceOf, startType } from "#core/flows/trigger.ts";
import { startWords, triggerSentence } from "#core/flows/trigger-words.ts";
import { describeBrakes } from "./brakes-words.ts";
import { describeFilter } from "./filter-words.ts";
import { joined } from "./joined-words.ts";
import { branchKey, type Place, placesOf, placeWords } from "./step-places.ts";
import { stepTitle, stepWords } from "./step-words.ts";

/** One change in a sentence. */
export interface Change {
  kind: "added" | "removed" | "moved" | "changed";
  words: string;
}

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
} satisfies Partial<Record<Exclude<KeysOf<FlowStep>, "id" | "kind" | "then" | "else">, string>>;

type KeysOf<Step> = Step extends unknown ? keyof Step : never;
type Part = keyof typeof partNames;

const parts = Object.keys(partNames) as Part[];

const same = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);
const changed = (words: string): Change => ({ kind: "changed", words });

function describeTrigger(live: FlowDefinition["trigger"], draft: FlowDefinition["trigger"]): Change[] {
  const changes: string[] = [];
  const [was, is] = [triggerSentence(live), triggerSentence(draft)];
  if (was !== is)
    changes.push(`Starts ${startWords(draft)} instead of ${live.kind === draft.kind ? was : startWords(live)}.`);
  if (draft.kind === "event" && sourceOf(live) !== draft.sourceId)
    changes.push(draft.sourceId === null ? "Listens to every source." : "Listens to another source.");
  if (!same(live.filter, draft.filter))
    changes.push(
      draft.filter === null
        ? `Runs for every such ${draft.kind === "event" ? "event" : "person"}; the conditions are gone.`
        : `Runs only if ${describeFilter(draft.filter, startType(draft))}${live.filter === null ? "" : `; before, if ${describeFilter(live.filter, startType(live))}`}.`,
    );
  return changes.map(changed);
}

function changedBrakes(live: FlowDefinition, draft: FlowDefinition): Change[] {
  const automatic = (definition: FlowDefinition) => describeBrakes({ ...definition, release: "automatic" });
  const [before, after] = [automatic(live), automatic(draft)];
  const changes = [
    ...after.filter((words) => !before.includes(words)).map((words) => `Runs ${words}.`),
    ...before.filter((words) => !after.includes(words)).map((words) => `No longer: ${words}.`),
  ];
  if (live.release !== draft.release)
    changes.push(
      draft.release === "manual"
        ? "Every run waits until a person releases it."
        : "Runs go on by themselves; nobody has to release them.",
    );
  return changes.map(changed);
}

function partOf(step: FlowStep, part: Part): unknown {
  return (step as Partial<Record<Part, unknown>>)[part];
}

function describeStep(before: FlowStep, after: FlowStep, beforeType: string, afterType: string): Change[] {
  const differing = parts.filter((part) => !same(partOf(before, part), partOf(after, part)));
  if (differing.length === 0) return [];
  const title = `Step “${stepTitle(before, beforeType)}”`;
  const [was, is] = [stepWords(before, beforeType), stepWords(after, afterType)];
  const isRenamed = differing.includes("name") && after.name !== "";
  if (after.kind === "webhook" || was === is)
    return [
      changed(
        isRenamed
          ? `${title} is called “${after.name}” now${others(differing)}.`
          : `${title}: ${joined(differing.map((part) => partNames[part]))} changed.`,
      ),
    ];
  const name = isRenamed ? ` and is called “${after.name}”` : "";
  return [changed(`${title} is “${is}” now${before.name === "" ? "" : `, before “${was}”`}${name}.`)];
}

function others(differing: readonly Part[]): string {
  const rest = differing.filter((part) => part !== "name").map((part) => partNames[part]);
  return rest.length === 0 ? "" : `; ${joined(rest)} changed`;
}

/** A step is the same one as long as its id and kind are. */
const keyOf = ({ id, kind }: FlowStep) => `${kind} ${id}`;

function describeSteps(live: FlowDefinition, draft: FlowDefinition): Change[] {
  const [before, after] = [placesOf(live.steps), placesOf(draft.steps)];
  const old = new Map(before.map((place) => [keyOf(place.step), place]));
  const now = new Map(after.map((place) => [keyOf(place.step), place]));
  const removed = before.filter(({ step }) => !now.has(keyOf(step)));
  const changes: Change[] = removed.map(({ step }) => ({
    kind: "removed",
    words: `Step “${stepTitle(step, startType(live.trigger))}” is removed.`,
  }));
  for (const place of after) {
    const { step } = place;
    const previous = old.get(keyOf(step));
    const title = stepTitle(step, startType(draft.trigger));
    const where = placeWords(place, startType(draft.trigger));
    if (!previous) {
      changes.push({ kind: "added", words: `Step “${title}” is new${where === "" ? "" : `, ${where}`}.` });
      continue;
    }
    if (branchKey(previous) !== branchKey(place))
      changes.push({ kind: "moved", words: `Step “${title}” moves: it is ${where || "the first step"} now.` });
    changes.push(...describeStep(previous.step, step, startType(live.trigger), startType(draft.trigger)));
  }
  return [...changes, ...reordered(before, after, startType(draft.trigger))];
}

/** Branches in which steps that stayed there stand in another order. */
function reordered(before: readonly Place[], after: readonly Place[], eventType: string): Change[] {
  const keysIn = (places: readonly Place[], branch: string) =>
    places.filter((place) => branchKey(place) === branch).map(({ step }) => keyOf(step));
  const firsts = new Map(after.map((place) => [branchKey(place), place]));
  return [...firsts].flatMap(([branch, { parent, branch: side }]) => {
    const [was, is] = [keysIn(before, branch), keysIn(after, branch)];
    const order = (keys: string[], other: string[]) => keys.filter((key) => other.includes(key));
    if (same(order(was, is), order(is, was))) return [];
    const which = parent === null ? "The steps" : `The steps in ${side} of “${stepTitle(parent, eventType)}”`;
    return [{ kind: "moved" as const, words: `${which} are in another order.` }];
  });
}

/** What publishing the draft changes against the live version, a sentence each; none when they say the same. */
export function describeChanges(live: FlowDefinition, draft: FlowDefinition): Change[] {
  return [
    ...describeTrigger(live.trigger, draft.trigger),
    ...changedBrakes(live, draft),
    ...describeSteps(live, draft),
  ];
}
