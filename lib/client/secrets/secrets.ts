import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { request } from "#client/api.ts";
import { pagedQuery } from "#client/paged.ts";
import { queryKey } from "#client/query-keys.ts";
import { secretSchema } from "#contracts/secret.ts";

interface NamedValue {
  name: string;
  value: string;
}

/** GET /api/v1/secrets: names and uses; values are never read back. */
export function useSecrets() {
  return useInfiniteQuery(pagedQuery("secrets", secretSchema, "/api/v1/secrets"));
}

/** POST /api/v1/secrets. 409 when the name is taken. */
export function useCreateSecret() {
  return useSecretMutation((input: NamedValue) => request(secretSchema, "POST", "/api/v1/secrets", input));
}

/** PUT /api/v1/secrets/{name}: what is sent from now on carries the new value. */
export function useReplaceSecret() {
  return useSecretMutation(({ name, value }: NamedValue) => request(z.unknown(), "PUT", secretPath(name), { value }));
}

/** DELETE /api/v1/secrets/{name}. */
export function useDeleteSecret() {
  return useSecretMutation((name: string) => request(z.unknown(), "DELETE", secretPath(name)));
}

function useSecretMutation<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () => client.invalidateQueries({ queryKey: queryKey("secrets") }),
  });
}

function secretPath(name: string): string {
  return `/api/v1/secrets/${encodeURIComponent(name)}`;
}
