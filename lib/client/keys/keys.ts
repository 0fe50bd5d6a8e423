import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { request } from "#client/api.ts";
import { pagedQuery } from "#client/paged.ts";
import { queryKey } from "#client/query-keys.ts";
import { type apiKeyInputSchema, apiKeySchema, createdApiKeySchema } from "#contracts/account.ts";

/** GET /api/v1/keys. */
export function useApiKeys() {
  return useInfiniteQuery(pagedQuery("keys", apiKeySchema, "/api/v1/keys"));
}

/** POST /api/v1/keys; the answer holds the key this once. */
export function useCreateApiKey() {
  return useKeyMutation((input: z.output<typeof apiKeyInputSchema>) =>
    request(createdApiKeySchema, "POST", "/api/v1/keys", input),
  );
}

/** DELETE /api/v1/keys/{id}: calls with the key are refused from now on. */
export function useDeleteApiKey() {
  return useKeyMutation((keyId: string) => request(z.unknown(), "DELETE", `/api/v1/keys/${keyId}`));
}

function useKeyMutation<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () => client.invalidateQueries({ queryKey: queryKey("keys") }),
  });
}
