import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { request } from "#client/api.ts";
import { queryKey } from "#client/query-keys.ts";
import {
  type AlertChannelInput,
  alertChannelPageSchema,
  alertTestResultSchema,
  createdAlertChannelSchema,
} from "#contracts/alert-channel.ts";

const path = "/api/v1/alert-channels";

/** GET /api/v1/alert-channels: all of them (a store has few), and whether e-mail can be sent. */
export function useAlertChannels() {
  return useQuery({
    queryKey: queryKey("alert-channels", "list"),
    queryFn: ({ signal }) => request(alertChannelPageSchema, "GET", `${path}?limit=200`, undefined, signal),
  });
}

/** POST /api/v1/alert-channels; a webhook's secret is in the answer. */
export function useCreateAlertChannel() {
  return useChannelMutation((input: AlertChannelInput) => request(createdAlertChannelSchema, "POST", path, input));
}

/** DELETE /api/v1/alert-channels/{id}. */
export function useRemoveAlertChannel() {
  return useChannelMutation((id: string) => request(z.undefined(), "DELETE", `${path}/${id}`));
}

/** POST /api/v1/alert-channels/{id}/test. */
export function useTestAlertChannel() {
  return useChannelMutation((id: string) => request(alertTestResultSchema, "POST", `${path}/${id}/test`));
}

function useChannelMutation<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () => client.invalidateQueries({ queryKey: queryKey("alert-channels") }),
  });
}
