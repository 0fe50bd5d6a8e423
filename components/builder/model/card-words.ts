import { describeFilter } from "#components/flows/filter-words.ts";
import { stepWords } from "#components/flows/step-words.ts";
import type { FlowDefinition } from "#contracts/flow-definition.ts";
import type { FlowStep, FlowStepKind } from "#contracts/flow-steps.ts";
import { startType } from "#core/flows/trigger.ts";
import { triggerSentence } from "#core/flows/trigger-words.ts";

/** What a card says: a short label over what the step does, in plain words. */
export interface CardWords {
  label: string;
  sentence: string;
}

export const kindWords: Record<FlowStepKind, { label: string; hint: string }> = {
  webhook: { label: "Webhook", hint: "Send a request to another tool" },
  delay: { label: "Delay", hint: "Wait for a time, a time of day or a date" },
  filter: { label: "Filter", hint: "Go on only if a condition holds" },
  split: { label: "Split", hint: "Two ways: if a condition holds, or not" },
};

export function missingWords(count: number): string {
  return count === 1 ? "1 thing is missing" : `${count} things are missing`;
}

export function stepCard(step: FlowStep, eventType: string, currency: string | null = null): CardWords {
  return { label: step.name.trim() || kindWords[step.kind].label, sentence: stepWords(step, eventType, currency) };
}

export function triggerCard({ trigger }: FlowDefinition): CardWords {
  if (trigger.kind === "event" && trigger.eventType === "") return { label: "When", sentence: "Choose an event" };
  return { label: "When", sentence: capitalised(triggerSentence(trigger)) };
}

export function conditionsCard({ trigger }: FlowDefinition, currency: string | null = null): CardWords {
  const { filter } = trigger;
  const every = trigger.kind === "event" ? "Every such event starts the flow" : "Every such person starts the flow";
  return {
    label: "Only if",
    sentence: filter === null ? every : capitalised(describeFilter(filter, startType(trigger), { currency })),
  };
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
