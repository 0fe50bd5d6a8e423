import { queryOptions } from "@tanstack/react-query";
import { request } from "#client/api.ts";
import { queryKey } from "#client/query-keys.ts";
import { stepCountsSchema } from "#contracts/step-counts.ts";

/** What became of the last 24 hours' events at each step; news of deliveries asks for it again. */
export function stepCountsQuery(flowId: string) {
  return queryOptions({
    queryKey: queryKey("deliveries", "step-counts", flowId),
    queryFn: ({ signal }) => request(stepCountsSchema, "GET", `/api/v1/flows/${flowId}/step-counts`, undefined, signal),
  });
}
