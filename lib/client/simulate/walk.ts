import { queryOptions } from "@tanstack/react-query";
import { request } from "#client/api.ts";
import { queryKey } from "#client/query-keys.ts";
import { type WalkInput, walkSchema } from "#contracts/simulation.ts";

/** One event through the flow as it was saved at `savedAt`, or through a published version; nothing is sent. */
export function walkQuery(flowId: string, savedAt: string, input: WalkInput) {
  return queryOptions({
    queryKey: queryKey("flows", "walk", flowId, savedAt, input),
    queryFn: ({ signal }) => request(walkSchema, "POST", `/api/v1/flows/${flowId}/walk`, input, signal),
  });
}
