import type { JsonValue } from "#core/json/json-value.ts";
import { readPath } from "#core/json/read-path.ts";
import type { EventScope } from "./event-types.ts";

export type FieldType =
  | "text"
  | "number"
  | "money"
  | "boolean"
  | "date"
  | "list"
  | "object"
  | "url"
  | "email"
  | "phone";

/** A field people can put into a template or a filter. `path` starts with `event.`, `payload.` or `person.`. */
export interface EventField {
  path: string;
  label: string;
  type: FieldType;
  example: JsonValue;
}

/** A field before its example is known: the example is always what the sample holds at `path`. */
export type FieldOutline = Omit<EventField, "example">;

export interface EventTypeDefinition {
  id: string;
  label: string;
  /** One sentence for a merchant: when does this happen? */
  description: string;
  /** Fields that are the same whatever the source. */
  fields: EventField[];
  /** Useful fields of a source's own body, by source kind. */
  payloadFields: { shopify: EventField[] };
  sample: EventScope;
}

type Outline<Id extends string> = Omit<EventTypeDefinition, "id" | "fields" | "payloadFields"> & {
  id: Id;
  fields: FieldOutline[];
  payloadFields: { shopify: FieldOutline[] };
};

/** Completes the outline of an event type with each field's example from its sample. */
export function defineEventType<const Id extends string>(outline: Outline<Id>): EventTypeDefinition & { id: Id } {
  const withExample = (field: FieldOutline): EventField => ({
    ...field,
    example: (readPath(outline.sample, field.path).value ?? null) as JsonValue,
  });
  return {
    ...outline,
    fields: outline.fields.map(withExample),
    payloadFields: { shopify: outline.payloadFields.shopify.map(withExample) },
  };
}
