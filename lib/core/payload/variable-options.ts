import { collectFields } from "#core/events/collect-fields.ts";
import { describeEventType } from "#core/events/describe-event-type.ts";
import type { FieldType } from "#core/events/event-type-definition.ts";
import type { EventScope } from "#core/events/event-types.ts";
import type { JsonValue } from "#core/json/json-value.ts";
import { readPath } from "#core/json/read-path.ts";
import { stringifyJson } from "#core/json/stringify-json.ts";

/** A variable to choose from. `value` is what the chosen event holds there, on one short line; null when nothing. */
export interface VariableOption {
  path: string;
  /** What people call it, where the catalogue knows it. */
  label: string | null;
  type: FieldType;
  value: string | null;
}

const valueCharsMax = 60;

/** A value on one short line: texts as they are, lists of objects and objects by their size. */
export function shortValue(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value) && value.some((item) => typeof item === "object" && item !== null))
    return `a list of ${value.length}`;
  if (typeof value === "object" && !Array.isArray(value)) return `${Object.keys(value).length} fields`;
  const text = typeof value === "string" ? value : stringifyJson(value as JsonValue);
  return text.length > valueCharsMax ? `${text.slice(0, valueCharsMax - 1).toWellFormed()}…` : text;
}

const aboutSending: readonly [path: string, label: string][] = [
  ["store.id", "Store id"],
  ["store.name", "Store's name"],
  ["flow.id", "Flow id"],
  ["flow.name", "Flow's name"],
  ["flow.version", "Version of the flow"],
  ["delivery.id", "Delivery id"],
];

/**
 * Every variable of an event type: what the catalogue knows, what the chosen event holds, what came in before (`seen`),
 * and what every request has. Each path once, the catalogue's first.
 */
export function variableOptions(
  eventType: string,
  scope: EventScope,
  seen: readonly { path: string; type: FieldType }[],
): VariableOption[] {
  const options = new Map<string, VariableOption>();
  const add = (path: string, label: string | null, type: FieldType) => {
    if (!options.has(path)) options.set(path, { path, label, type, value: shortValue(readPath(scope, path).value) });
  };
  const { fields, payloadFields } = describeEventType(eventType);
  for (const { label, path, type } of fields) add(path, label, type);
  for (const { path, type } of collectFields([scope])) {
    const known = payloadFields.shopify.find((field) => field.path === path);
    add(path, known?.label ?? null, known?.type ?? type);
  }
  for (const { path, type } of seen) add(path, null, type);
  for (const [path, label] of aboutSending) add(path, label, "text");
  return [...options.values()];
}
