import { describeEventType } from "#core/events/describe-event-type.ts";
import type { EventField, FieldType } from "#core/events/event-type-definition.ts";
import { pathLabel } from "#core/filter/describe-value.ts";
import { stringifyJson } from "#core/json/stringify-json.ts";
import type { FieldKind } from "./field-kind.ts";

/** What conditions take a type of field for. */
export const kindOfType: Record<FieldType, FieldKind> = {
  text: "text",
  url: "text",
  email: "text",
  phone: "text",
  number: "number",
  money: "number",
  boolean: "boolean",
  date: "time",
  list: "list",
  object: "any",
};

interface FieldGroup {
  label: string;
  fields: EventField[];
}

/** The fields of an event type, grouped as people look for them: of the event, of the person, of the shop's own data. */
export function fieldGroups(eventType: string): FieldGroup[] {
  const { label, fields, payloadFields } = describeEventType(eventType);
  const isPerson = (field: EventField) => field.path.startsWith("person.");
  return [
    { label: label || "Event", fields: fields.filter((field) => !isPerson(field)) },
    { label: "Person", fields: fields.filter(isPerson) },
    { label: "As Shopify sends it", fields: payloadFields.shopify },
  ].filter((group) => group.fields.length > 0);
}

function findField(eventType: string, path: string): EventField | undefined {
  for (const group of fieldGroups(eventType)) {
    const field = group.fields.find((candidate) => candidate.path === path);
    if (field) return field;
  }
  return undefined;
}

/** What a field holds; `any` for fields the catalogue does not know. */
export function fieldKind(eventType: string, path: string): FieldKind {
  const field = findField(eventType, path);
  return field ? kindOfType[field.type] : "any";
}

export function isMoney(eventType: string, path: string): boolean {
  return findField(eventType, path)?.type === "money";
}

/** What people call a field, also one the catalogue does not know. */
export function fieldLabel(eventType: string, path: string): string {
  return findField(eventType, path)?.label ?? pathLabel(path);
}

const exampleCharsMax = 48;

/** A field's example value on one short line. */
export function exampleText(field: EventField): string {
  const { example } = field;
  if (Array.isArray(example) && example.some((one) => typeof one === "object" && one !== null))
    return example.length === 1 ? "a list of 1" : `a list of ${example.length}`;
  const text = typeof example === "string" ? example : stringifyJson(example);
  return text.length > exampleCharsMax ? `${text.slice(0, exampleCharsMax - 1)}…` : text;
}
