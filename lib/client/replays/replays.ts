import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { request } from "#client/api.ts";
import { pagedQuery } from "#client/paged.ts";
import { queryKey } from "#client/query-keys.ts";
import type { DeliveryFilter } from "#contracts/delivery.ts";
import { type Replay, replayEstimateSchema, replaySchema, startedReplaySchema } from "#contracts/replay.ts";

const path = "/api/v1/replays";

/** Newest first. */
export function replaysQuery(status?: Replay["status"]) {
  return pagedQuery("replays", replaySchema, path, { status });
}

export function replayQuery(id: string) {
  return queryOptions({
    queryKey: queryKey("replays", "one", id),
    queryFn: ({ signal }) => request(replaySchema, "GET", `${path}/${id}`, undefined, signal),
  });
}

/** What a replay of these would do now. Asked anew each time: what matches changes by the second. */
export function replayEstimateQuery(filter: DeliveryFilter) {
  return queryOptions({
    queryKey: queryKey("replays", "estimate", filter),
    queryFn: ({ signal }) => request(replayEstimateSchema, "POST", `${path}/estimate`, { filter }, signal),
    staleTime: 0,
    gcTime: 0,
  });
}

/** Starts it; answers its id. */
export function useStartReplay() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: { filter: DeliveryFilter; mode: Replay["mode"] }) =>
      request(startedReplaySchema, "POST", path, input),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKey("replays") }),
  });
}

/** 409 when it has moved on meanwhile. */
export function useChangeReplay(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: "pause" | "resume" | "cancel") => request(replaySchema, "POST", `${path}/${id}/${change}`),
    onSettled: () => client.invalidateQueries({ queryKey: queryKey("replays") }),
  });
}
