import type { FieldPresenceAnswer } from "#contracts/event-fields.ts";
import { countPresence } from "#core/events/collect-fields.ts";
import type { Ctx } from "#server/services/context.ts";
import { newestScopes } from "./newest-scopes.ts";

/** In how many of the newest events of a type each path had a value. */
export async function readFieldPresence(
  ctx: Ctx,
  { eventType, paths }: { eventType: string; paths: readonly string[] },
): Promise<FieldPresenceAnswer> {
  const scopes = await newestScopes(ctx, eventType);
  return { of: scopes.length, fields: countPresence(scopes, paths) };
}
