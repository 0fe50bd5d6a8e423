import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { request } from "#client/api.ts";
import { queryKey } from "#client/query-keys.ts";
import { firstRunSchema, sampleOrderSchema } from "#contracts/home.ts";

const firstRunQuery = queryOptions({
  queryKey: queryKey("first-run"),
  queryFn: ({ signal }) => request(firstRunSchema, "GET", "/api/v1/first-run", undefined, signal),
});

/** How far the store has come; fresh through the live stream. */
export function useFirstRun() {
  return useQuery(firstRunQuery);
}

/** POST /api/v1/sample-orders: a sample order comes in as a real one would. */
export function useSendSampleOrder() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request(sampleOrderSchema, "POST", "/api/v1/sample-orders", {}),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: queryKey("first-run") }),
        client.invalidateQueries({ queryKey: queryKey("events") }),
      ]),
  });
}
