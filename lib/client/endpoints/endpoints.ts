import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { request } from "#client/api.ts";
import { pagedQuery, withSearch } from "#client/paged.ts";
import { queryKey } from "#client/query-keys.ts";
import {
  type EndpointPatch,
  endpointActivitySchema,
  endpointRowSchema,
  endpointSchema,
  pingResultSchema,
  rotatedSecretSchema,
} from "#contracts/endpoint.ts";
import type { OverviewRange } from "#core/overview/overview-span.ts";

const path = "/api/v1/endpoints";

/** GET /api/v1/endpoints, those in trouble first; `q` is part of an address. */
export function useEndpoints(q: string) {
  return useInfiniteQuery({
    ...pagedQuery("endpoints", endpointRowSchema, path, { q }),
    placeholderData: keepPreviousData,
  });
}

export function useEndpoint(id: string) {
  return useQuery({
    queryKey: queryKey("endpoints", "one", id),
    queryFn: ({ signal }) => request(endpointSchema, "GET", `${path}/${id}`, undefined, signal),
  });
}

/** How it did over a range; counted by the minute. */
export function useEndpointActivity(id: string, range: OverviewRange) {
  return useQuery({
    queryKey: queryKey("endpoints", "activity", id, range),
    queryFn: ({ signal }) =>
      request(endpointActivitySchema, "GET", withSearch(`${path}/${id}/activity`, { range }), undefined, signal),
    placeholderData: keepPreviousData,
  });
}

/** PATCH /api/v1/endpoints/{id}: limits, pausing and resuming. */
export function useUpdateEndpoint(id: string) {
  return useEndpointMutation((patch: EndpointPatch) => request(endpointSchema, "PATCH", `${path}/${id}`, patch));
}

/** POST /api/v1/endpoints/{id}/rotate-secret; the answer holds the new secret this once. */
export function useRotateSecret(id: string) {
  return useEndpointMutation((overlapHours: number) =>
    request(rotatedSecretSchema, "POST", `${path}/${id}/rotate-secret`, { overlapHours }),
  );
}

/** POST /api/v1/endpoints/{id}/ping: one signed request that is no delivery, and what came back. */
export function usePingEndpoint(id: string) {
  return useEndpointMutation((to: string) => request(pingResultSchema, "POST", `${path}/${id}/ping`, { path: to }));
}

function useEndpointMutation<Input, Answer>(mutationFn: (input: Input) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({ mutationFn, onSuccess: () => client.invalidateQueries({ queryKey: queryKey("endpoints") }) });
}
