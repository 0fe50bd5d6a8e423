import type { FlowStep, WebhookStep } from "#contracts/flow-steps.ts";
import type { Filter } from "#core/filter/filter-types.ts";
import { describeDelay } from "#core/flows/delay-words.ts";
import { describeFilter } from "./filter-words.ts";

/** The host of a target as far as it is known before an event comes: "mailhouse.example". */
export function targetHost(url: string): string {
  const host = /^https?:\/\/([^/?#\s]*)/i.exec(url.trim())?.[1] ?? "";
  if (host === "") return "an address still to be entered";
  return host.includes("{{") || host.includes("{%") ? "an address taken from the event" : host;
}

type Words = { [Kind in FlowStep["kind"]]: (step: Extract<FlowStep, { kind: Kind }>, eventType: string) => string };

function conditionWords(condition: Filter | null, eventType: string): string {
  return condition === null ? "a condition still to be entered" : describeFilter(condition, eventType);
}

const words: Words = {
  webhook: (step: WebhookStep) => `${step.method} to ${targetHost(step.url)}`,
  delay: (step) => describeDelay(step),
  filter: (step, eventType) => `Only if ${conditionWords(step.if, eventType)}`,
  split: (step, eventType) => `If ${conditionWords(step.if, eventType)}`,
};

/** What one step does: "POST to mailhouse.example", "Wait 2 hours", "If total is at least 100". */
export function stepWords(step: FlowStep, eventType: string): string {
  const describe = words[step.kind] as (step: FlowStep, eventType: string) => string;
  return describe(step, eventType);
}

/** What people call a step: its name, or what it does. */
export function stepTitle(step: FlowStep, eventType: string): string {
  return step.name === "" ? stepWords(step, eventType) : step.name;
}
