import { queryOptions } from "@tanstack/react-query";
import { request } from "#client/api.ts";
import { queryKey } from "#client/query-keys.ts";
import { type RunDetail, runDetailSchema } from "#contracts/run.ts";

const path = "/api/v1/runs";

/** One run with where each of its steps stands; news of deliveries are news of it. */
export function runQuery(id: string) {
  return queryOptions({
    queryKey: queryKey("deliveries", "run", id),
    queryFn: ({ signal }) => request(runDetailSchema, "GET", `${path}/${id}`, undefined, signal),
  });
}

/** Ends a waiting run: nothing more of it is sent. 409 while it is sending, or has ended. */
export function cancelRun(id: string): Promise<RunDetail> {
  return request(runDetailSchema, "POST", `${path}/${id}/cancel`, {});
}
