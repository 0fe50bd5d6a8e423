import type { FilterPreview, FilterPreviewInput, PreviewedEvent } from "#contracts/filter-preview.ts";
import type { EventScope } from "#core/events/event-types.ts";
import { evaluateFilter } from "#core/filter/evaluate-filter.ts";
import type { Filter } from "#core/filter/filter-types.ts";
import type { Ctx } from "#server/services/context.ts";
import { newestScopes } from "./newest-scopes.ts";

function preview(scope: EventScope, filter: Filter): PreviewedEvent {
  const { event, person } = scope;
  const { match, reason } = evaluateFilter(filter, scope);
  return {
    eventId: event.id,
    receivedAt: event.receivedAt,
    orderNumber: event.orderNumber ?? null,
    personEmail: person.email ?? null,
    matched: match,
    reason,
  };
}

/** Which of the newest real events of a type would meet the filter, and why each did or did not. */
export async function previewFilter(ctx: Ctx, input: FilterPreviewInput): Promise<FilterPreview> {
  const scopes = await newestScopes(ctx, input.eventType);
  const heard = scopes.filter(({ event }) => input.sourceId === null || event.source.id === input.sourceId);
  const events = heard.map((scope) => preview(scope, input.filter ?? { all: [] }));
  return { of: events.length, matched: events.filter((event) => event.matched).length, events };
}
