import { useMutation } from "@tanstack/react-query";
import { z } from "zod";
import { request } from "#client/api.ts";
import type { StorePatch } from "#contracts/account.ts";

/** PATCH /api/v1/store. What the page shows of the store comes with the page: refresh it afterwards. */
export function useUpdateStore() {
  return useMutation({ mutationFn: (patch: StorePatch) => request(z.unknown(), "PATCH", "/api/v1/store", patch) });
}
