import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { request } from "#client/api.ts";
import { pagedQuery } from "#client/paged.ts";
import { queryKey } from "#client/query-keys.ts";
import { endpointSchema, rotatedSecretSchema } from "#contracts/endpoint.ts";

/** GET /api/v1/endpoints. */
export function useEndpoints() {
  return useInfiniteQuery(pagedQuery("endpoints", endpointSchema, "/api/v1/endpoints"));
}

/** POST /api/v1/endpoints/{id}/rotate-secret; the answer holds the new secret this once. */
export function useRotateSecret(endpointId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (overlapHours: number) =>
      request(rotatedSecretSchema, "POST", `/api/v1/endpoints/${endpointId}/rotate-secret`, { overlapHours }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKey("endpoints") }),
  });
}
