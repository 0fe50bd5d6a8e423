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

type Describe<Step> = (step: Step, eventType: string, currency: string | null) => string;
type Words = { [Kind in FlowStep["kind"]]: Describe<Extract<FlowStep, { kind: Kind }>> };

function conditionWords(condition: Filter | null, eventType: string, currency: string | null): string {
  return condition === null ? "a condition still to be entered" : describeFilter(condition, eventType, { currency });
}

const words: Words = {
  webhook: (step: WebhookStep) => `${step.method} to ${targetHost(step.url)}`,
  delay: (step) => describeDelay(step),
  filter: (step, eventType, currency) => `Only if ${conditionWords(step.if, eventType, currency)}`,
  split: (step, eventType, currency) => `If ${conditionWords(step.if, eventType, currency)}`,
};

/** What one step does: "POST to mailhouse.example", "Wait 2 hours", "If total is at least 100 USD" where amounts have one currency. */
export function stepWords(step: FlowStep, eventType: string, currency: string | null = null): string {
  const describe = words[step.kind] as Describe<FlowStep>;
  return describe(step, eventType, currency);
}

/** What people call a step: its name, or what it does. */
export function stepTitle(step: FlowStep, eventType: string): string {
  return step.name === "" ? stepWords(step, eventType) : step.name;
}
