import { queryOptions } from "@tanstack/react-query";
import { request } from "#client/api.ts";
import { queryKey } from "#client/query-keys.ts";
import { eventFieldsSchema } from "#contracts/event-fields.ts";

/** What the newest events of a type really brought along, with examples. */
export function eventFieldsQuery(eventType: string) {
  return queryOptions({
    queryKey: queryKey("events", "fields", eventType),
    queryFn: ({ signal }) =>
      request(
        eventFieldsSchema,
        "GET",
        `/api/v1/event-fields?eventType=${encodeURIComponent(eventType)}`,
        undefined,
        signal,
      ),
    staleTime: 60_000,
  });
}
