import type { FlowDefinition } from "#contracts/flow-definition.ts";
import type { WebhookStep } from "#contracts/flow-steps.ts";
import { eventTypeLabel } from "#core/events/event-type-label.ts";
import { describeBrakes } from "./brakes-words.ts";
import { describeFilter } from "./filter-words.ts";

const stepsNamedMax = 2;

/** The host of a target as far as it is known before an event comes: "mailhouse.example". */
export function targetHost(url: string): string {
  const host = /^https?:\/\/([^/?#\s]*)/i.exec(url.trim())?.[1] ?? "";
  if (host === "") return "an address still to be entered";
  return host.includes("{{") || host.includes("{%") ? "an address taken from the event" : host;
}

function describeStep(step: WebhookStep): string {
  return `${step.method} to ${targetHost(step.url)}`;
}

/** What a flow does: "When Placed Order and total is at least 100, POST to mailhouse.example." */
export function flowSentence({ limits, once, trigger, steps }: FlowDefinition): string {
  const brakes = describeBrakes({ limits, once });
  const { filter, eventType } = trigger;
  const event = eventType === "" ? "an event" : eventTypeLabel(eventType);
  const condition = filter === null ? "" : ` and ${describeFilter(filter, eventType, "any" in filter)}`;
  const named = steps.slice(0, stepsNamedMax).map(describeStep);
  const more = steps.length - named.length;
  if (more > 0) named.push(`${more} more ${more === 1 ? "step" : "steps"}`);
  return `When ${event}${condition}, ${named.join(", then ") || "nothing is sent yet"}${brakes.length > 0 ? `; ${brakes.join("; ")}` : ""}.`;
}
