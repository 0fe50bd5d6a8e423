import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { request } from "#client/api.ts";
import { withSearch } from "#client/paged.ts";
import { queryKey } from "#client/query-keys.ts";
import { eventFieldsSchema, fieldPresenceSchema } from "#contracts/event-fields.ts";

const path = "/api/v1/event-fields";
const freshMs = 60_000;

/** GET /api/v1/event-fields: what the newest events of a type brought along. */
export function eventFieldsQuery(eventType: string) {
  return queryOptions({
    queryKey: queryKey("event-fields", "list", eventType),
    queryFn: ({ signal }) => request(eventFieldsSchema, "GET", withSearch(path, { eventType }), undefined, signal),
    staleTime: freshMs,
  });
}

/** GET /api/v1/event-fields/presence: in how many of the newest events each path had a value. */
export function fieldPresenceQuery(eventType: string, paths: readonly string[]) {
  const search = { eventType, paths: paths.join(",") };
  return queryOptions({
    queryKey: queryKey("event-fields", "presence", eventType, search.paths),
    queryFn: ({ signal }) =>
      request(fieldPresenceSchema, "GET", withSearch(`${path}/presence`, search), undefined, signal),
    staleTime: freshMs,
    enabled: paths.length > 0,
    placeholderData: keepPreviousData,
  });
}
