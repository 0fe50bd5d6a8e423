import { queryOptions } from "@tanstack/react-query";
import { request } from "#client/api.ts";
import { pagedQuery } from "#client/paged.ts";
import { queryKey } from "#client/query-keys.ts";
import { type FlowStatus, type FlowTest, flowSchema, flowVersionSchema } from "#contracts/flow.ts";
import { testFlow } from "./flow-changes.ts";

const path = "/api/v1/flows";

/** Without a status all flows but the archived ones. */
export function flowsQuery(status?: FlowStatus) {
  return pagedQuery("flows", flowSchema, path, { limit: 100, status });
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

/** What the draft saved at `savedAt` would send for an event; nothing is sent. */
export function flowTestQuery(id: string, savedAt: string, choice: Omit<FlowTest, "send">) {
  return queryOptions({
    queryKey: queryKey("flows", "test", id, savedAt, choice),
    queryFn: ({ signal }) => testFlow(id, { ...choice, send: false }, signal),
  });
}
