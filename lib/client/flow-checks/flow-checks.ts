import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { request } from "#client/api.ts";
import { pagedQuery } from "#client/paged.ts";
import { queryKey } from "#client/query-keys.ts";
import { type FlowCheckInput, flowCheckPlanSchema, flowCheckSchema } from "#contracts/flow-check.ts";

/** GET /api/v1/flows/{id}/check: how often its targets are checked. */
export function useCheckPlan(flowId: string) {
  return useQuery({
    queryKey: queryKey("flows", "check", flowId),
    queryFn: ({ signal }) => request(flowCheckPlanSchema, "GET", `/api/v1/flows/${flowId}/check`, undefined, signal),
  });
}

/** GET /api/v1/flows/{id}/checks: what they came to, newest first. */
export function useFlowChecks(flowId: string) {
  return useInfiniteQuery(pagedQuery("flows", flowCheckSchema, `/api/v1/flows/${flowId}/checks`, { limit: 5 }));
}

/** PUT /api/v1/flows/{id}/check. */
export function useSetCheckPlan(flowId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: FlowCheckInput) => request(flowCheckPlanSchema, "PUT", `/api/v1/flows/${flowId}/check`, input),
    onSuccess: (plan) => client.setQueryData(queryKey("flows", "check", flowId), plan),
  });
}
