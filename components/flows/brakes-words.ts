import type { FlowDefinition } from "#contracts/flow-definition.ts";
import { hoursInWords } from "#core/once/window-words.ts";

type Brakes = Pick<FlowDefinition, "limits" | "once" | "release">;

const wholeVariable = /^\s*\{\{\s*([^|}]+?)\s*(?:\|[^}]*)?\}\}\s*$/;
const namedVariables: Record<string, string> = {
  "person.email": "e-mail address",
  "person.phone": "phone number",
  "event.orderId": "order",
  "event.orderNumber": "order number",
  "event.refund.id": "refund",
  "event.externalId": "event of the shop",
};

function keyInWords(key: string): string {
  const variable = wholeVariable.exec(key)?.[1];
  return (variable && namedVariables[variable]) ?? variable ?? `“${key.trim()}”`;
}

/** What keeps a flow from running for every event that fits, a phrase each; none without once and limits. */
export function describeBrakes({ limits, once, release }: Brakes): string[] {
  const { runsPerHour, skipOlderThanHours } = limits;
  return [
    ...(once ? [`once per ${keyInWords(once.key)} in ${withOne(hoursInWords(once.windowHours))}`] : []),
    ...(skipOlderThanHours === null ? [] : [`not for events older than ${withOne(hoursInWords(skipOlderThanHours))}`]),
    ...(runsPerHour === null ? [] : [`at most ${runsPerHour.toLocaleString("en")} times an hour`]),
    ...(release === "manual" ? ["each run waits until a person releases it"] : []),
  ];
}

function withOne(words: string): string {
  return /^\d/.test(words) ? words : `one ${words}`;
}
