import { queryOptions } from "@tanstack/react-query";
import { request } from "#client/api.ts";
import { pagedQuery } from "#client/paged.ts";
import { queryKey } from "#client/query-keys.ts";
import { type FlowStatus, type FlowTest, flowSchema, flowVersionSchema } from "#contracts/flow.ts";
import { pageSchema } from "#contracts/page.ts";
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

/** One published version; it never changes. Lists begin below their cursor. */
export function flowVersionQuery(id: string, version: number) {
  return queryOptions({
    queryKey: queryKey("flows", "version", id, version),
    queryFn: async ({ signal }) => {
      const at = `${path}/${id}/versions?limit=1&cursor=${version + 1}`;
      const [found] = (await request(pageSchema(flowVersionSchema), "GET", at, undefined, signal)).data;
      if (found?.version !== version) throw new Error(`Version ${version} of this flow is not there any more.`);
      return found;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What the draft saved at `savedAt` would send for an event; nothing is sent. */
export function flowTestQuery(id: string, savedAt: string, choice: Omit<FlowTest, "send">) {
  return queryOptions({
    queryKey: queryKey("flows", "test", id, savedAt, choice),
    queryFn: ({ signal }) => testFlow(id, { ...choice, send: false }, signal),
  });
}
