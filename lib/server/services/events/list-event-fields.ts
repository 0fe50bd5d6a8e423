import type { EventFieldsAnswer } from "#contracts/event-fields.ts";
import { collectFields } from "#core/events/collect-fields.ts";
import { describeEventType } from "#core/events/describe-event-type.ts";
import type { Ctx } from "#server/services/context.ts";
import { newestScopes } from "./newest-scopes.ts";

/** The paths that came in with the newest events of a type; the catalogue's type goes before the guessed one. */
export async function listEventFields(ctx: Ctx, eventType: string): Promise<EventFieldsAnswer> {
  const scopes = await newestScopes(ctx, eventType);
  const { fields, payloadFields } = describeEventType(eventType);
  const known = new Map([...fields, ...payloadFields.shopify].map(({ path, type }) => [path, type]));
  return {
    of: scopes.length,
    fields: collectFields(scopes).map((field) => ({ ...field, type: known.get(field.path) ?? field.type })),
  };
}
