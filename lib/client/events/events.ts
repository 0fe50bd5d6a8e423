import { queryOptions } from "@tanstack/react-query";
import { request } from "#client/api.ts";
import { pagedQuery, type Search } from "#client/paged.ts";
import { queryKey } from "#client/query-keys.ts";
import { eventDetailSchema, eventRowSchema } from "#contracts/event-view.ts";

const path = "/api/v1/events";

/** Events newest first. `search`: names and values of eventQuerySchema. */
export function eventsQuery(search: Search) {
  return pagedQuery("events", eventRowSchema, path, search);
}

export function eventQuery(id: string) {
  return queryOptions({
    queryKey: queryKey("events", "one", id),
    queryFn: ({ signal }) => request(eventDetailSchema, "GET", `${path}/${id}`, undefined, signal),
  });
}
