import { queryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { request } from "#client/api.ts";
import { pagedQuery } from "#client/paged.ts";
import { queryKey } from "#client/query-keys.ts";
import { inboxRequestSchema, inboxSchema } from "#contracts/inbox.ts";
import { pageSchema } from "#contracts/page.ts";

const inboxQuery = queryOptions({
  // Not under "inbox": news of that topic is about requests, the inbox itself never changes.
  queryKey: queryKey("inboxes"),
  queryFn: async ({ signal }) => {
    const page = await request(pageSchema(inboxSchema), "GET", "/api/v1/inboxes", undefined, signal);
    return page.data[0] ?? null;
  },
  staleTime: Number.POSITIVE_INFINITY,
});

/** The store's own test receiver; null when it has none. */
export function useInbox() {
  return useQuery(inboxQuery);
}

/** GET /api/v1/inboxes/{id}/requests: what arrived, newest first. */
export function useInboxRequests(inboxId: string) {
  return useInfiniteQuery(pagedQuery("inbox", inboxRequestSchema, requestsPath(inboxId)));
}

/** Deletes every request that arrived. */
export function useClearInbox(inboxId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request(z.unknown(), "DELETE", requestsPath(inboxId)),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKey("inbox") }),
  });
}

function requestsPath(inboxId: string): string {
  return `/api/v1/inboxes/${inboxId}/requests`;
}
