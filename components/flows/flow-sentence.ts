import type { FlowDefinition } from "#contracts/flow-definition.ts";
import { startType } from "#core/flows/trigger.ts";
import { triggerWords } from "#core/flows/trigger-words.ts";
import { describeBrakes } from "./brakes-words.ts";
import { describeFilter } from "./filter-words.ts";
import { stepWords } from "./step-words.ts";

const stepsNamedMax = 2;

/** What a flow does: "When Placed Order and total is at least 100, POST to mailhouse.example." */
export function flowSentence({ limits, once, release, trigger, steps }: FlowDefinition): string {
  const brakes = describeBrakes({ limits, once, release });
  const { filter } = trigger;
  const eventType = startType(trigger);
  const condition = filter === null ? "" : ` and ${describeFilter(filter, eventType, { isNested: "any" in filter })}`;
  const named = steps.slice(0, stepsNamedMax).map((step) => asInner(stepWords(step, eventType)));
  const more = steps.length - named.length;
  if (more > 0) named.push(`${more} more ${more === 1 ? "step" : "steps"}`);
  return `When ${triggerWords(trigger)}${condition}, ${named.join(", then ") || "nothing is sent yet"}${brakes.length > 0 ? `; ${brakes.join("; ")}` : ""}.`;
}

/** "Wait 2 hours" and "If …" go on in lower case; a method does not. */
function asInner(words: string): string {
  return /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
