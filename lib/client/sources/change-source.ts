import { useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { request } from "#client/api.ts";
import { queryKey } from "#client/query-keys.ts";
import { createdSourceSchema, type SourceInput, type SourcePatch, sourceSchema } from "#contracts/source.ts";

function useSourcesChanged() {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: queryKey("sources") }),
      client.invalidateQueries({ queryKey: queryKey("first-run") }),
    ]);
}

/** POST /api/v1/sources; the answer holds the secret this once. */
export function useCreateSource() {
  const onSuccess = useSourcesChanged();
  return useMutation({
    mutationFn: (input: SourceInput) => request(createdSourceSchema, "POST", "/api/v1/sources", input),
    onSuccess,
  });
}

/** PATCH /api/v1/sources/{id}: another name or another secret. */
export function useUpdateSource(sourceId: string) {
  const onSuccess = useSourcesChanged();
  return useMutation({
    mutationFn: (patch: SourcePatch) => request(sourceSchema, "PATCH", `/api/v1/sources/${sourceId}`, patch),
    onSuccess,
  });
}

/** DELETE /api/v1/sources/{id}: takes nothing in any more; its events stay. */
export function useArchiveSource(sourceId: string) {
  const client = useQueryClient();
  const changed = useSourcesChanged();
  return useMutation({
    mutationFn: () => request(z.unknown(), "DELETE", `/api/v1/sources/${sourceId}`),
    onSuccess: () => {
      // Its own page would ask for it once more, and be told that it is gone.
      client.removeQueries({ queryKey: queryKey("sources", "one", sourceId) });
      void changed();
    },
  });
}
