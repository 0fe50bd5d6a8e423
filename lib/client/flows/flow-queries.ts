import { queryOptions } from "@tanstack/react-query";
import { request } from "#client/api.ts";
import { pagedQuery } from "#client/paged.ts";
import { queryKey } from "#client/query-keys.ts";
import { flowSchema, flowVersionSchema } from "#contracts/flow.ts";

const path = "/api/v1/flows";

export function flowsQuery() {
  return pagedQuery("flows", flowSchema, path, { limit: 100 });
}

export function flowQuery(id: string) {
  return queryOptions({
    queryKey: queryKey("flows", "one", id),
    queryFn: ({ signal }) => request(flowSchema, "GET", `${path}/${id}`, undefined, signal),
  });
}

/** The published versions of a flow, newest first. */
export function flowVersionsQuery(id: string) {
  return pagedQuery("flows", flowVersionSchema, `${path}/${id}/versions`);
}
