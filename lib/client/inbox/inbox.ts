import { queryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { request } from "#client/api.ts";
import { pagedQuery } from "#client/paged.ts";
import { queryKey } from "#client/query-keys.ts";
import { type InboxPatch, inboxRequestSchema, inboxSchema } from "#contracts/inbox.ts";
import { pageSchema } from "#contracts/page.ts";

const path = "/api/v1/inboxes";

/** All of the store's inboxes, the first one made first; it has but a few. */
export const inboxesQuery = queryOptions({
  queryKey: queryKey("inboxes", "all"),
  queryFn: async ({ signal }) => (await request(pageSchema(inboxSchema), "GET", path, undefined, signal)).data,
});

/** The store's first inbox; null when it has none. */
export function useInbox() {
  return useQuery({ ...inboxesQuery, select: (inboxes) => inboxes[0] ?? null });
}

export function inboxQuery(id: string) {
  return queryOptions({
    queryKey: queryKey("inboxes", "one", id),
    queryFn: ({ signal }) => request(inboxSchema, "GET", `${path}/${id}`, undefined, signal),
  });
}

/** GET /api/v1/inboxes/{id}/requests: what arrived, newest first. */
export function useInboxRequests(inboxId: string, q = "") {
  return useInfiniteQuery(pagedQuery("inbox", inboxRequestSchema, requestsPath(inboxId), { q }));
}

/** 409 when the store has as many as it may. */
export function useCreateInbox() {
  return useInboxMutation((input: { name: string }) => request(inboxSchema, "POST", path, input));
}

/** Its name, or what it answers from now on. */
export function useChangeInbox(id: string) {
  return useInboxMutation((patch: InboxPatch) => request(inboxSchema, "PATCH", `${path}/${id}`, patch));
}

/** `reset`: the first requests fail again. `renew-key`: a new address. */
export function useRestartInbox(id: string) {
  return useInboxMutation((what: "reset" | "renew-key") => request(inboxSchema, "POST", `${path}/${id}/${what}`));
}

/** 409 for the store's only one. */
export function useDeleteInbox(id: string) {
  return useInboxMutation(() => request(z.undefined(), "DELETE", `${path}/${id}`));
}

/** Deletes every request that arrived. */
export function useClearInbox(inboxId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request(z.unknown(), "DELETE", requestsPath(inboxId)),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKey("inbox") }),
  });
}

function useInboxMutation<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () => client.invalidateQueries({ queryKey: queryKey("inboxes") }),
  });
}

function requestsPath(inboxId: string): string {
  return `${path}/${inboxId}/requests`;
}
