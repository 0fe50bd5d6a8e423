import { useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { request } from "#client/api.ts";
import { pagedQuery } from "#client/paged.ts";
import { queryKey } from "#client/query-keys.ts";
import { type NewSavedView, type SavedViewChange, savedViewSchema } from "#contracts/saved-view.ts";

const path = "/api/v1/saved-views";

/** The store's views and one's own, newest first. */
export function savedViewsQuery() {
  return pagedQuery("saved-views", savedViewSchema, path, { limit: 200 });
}

/** What can be done with views; each renews the list. */
export function useViewChanges() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: queryKey("saved-views") });
  const create = useMutation({
    mutationFn: (view: NewSavedView) => request(savedViewSchema, "POST", path, view),
    onSuccess,
  });
  const change = useMutation({
    mutationFn: ({ id, ...view }: SavedViewChange & { id: string }) =>
      request(savedViewSchema, "PATCH", `${path}/${id}`, view),
    onSuccess,
  });
  const remove = useMutation({
    mutationFn: (id: string) => request(z.undefined(), "DELETE", `${path}/${id}`),
    onSuccess,
  });
  return { create, change, remove };
}
