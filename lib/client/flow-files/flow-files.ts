import { useMutation, useQueryClient } from "@tanstack/react-query";
import { request } from "#client/api.ts";
import { queryKey } from "#client/query-keys.ts";
import { flowImportedSchema } from "#contracts/flow-file.ts";

/** POST /api/v1/flows/import: the draft and what it lacks here. 422 names places as `file.…`. */
export function useImportFlow() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (file: unknown) => request(flowImportedSchema, "POST", "/api/v1/flows/import", { file }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKey("flows") }),
  });
}

/** Where the browser gets a flow as a file. */
export function flowFileHref(id: string): string {
  return `/api/v1/flows/${id}/export`;
}
