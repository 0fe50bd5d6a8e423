import { queryOptions } from "@tanstack/react-query";
import { request } from "#client/api.ts";
import { pagedQuery } from "#client/paged.ts";
import { queryKey } from "#client/query-keys.ts";
import { personDetailSchema, personRowSchema } from "#contracts/people.ts";
import { timelineEntrySchema } from "#contracts/timeline.ts";

const path = "/api/v1/people";

/** Whose events came in last first; with `q` those whose address begins with it. */
export function peopleQuery(q: string) {
  return pagedQuery("people", personRowSchema, path, { q });
}

export function personQuery(email: string) {
  return queryOptions({
    queryKey: queryKey("people", "one", email),
    queryFn: ({ signal }) =>
      request(personDetailSchema, "GET", `${path}/${encodeURIComponent(email)}`, undefined, signal),
    // Somebody whose first event has just come in is gathered a little later; their story is there already.
    retry: false,
  });
}

/** Everything about a person or an order, newest first; news of events and deliveries asks for it again. */
export function timelineQuery(of: { personEmail: string } | { orderNumber: string }) {
  return pagedQuery("timeline", timelineEntrySchema, "/api/v1/timeline", of);
}
