import type { z } from "zod";
import { flowSchema, publishedSchema } from "#contracts/flow.ts";
import type { flowDefinitionSchema } from "#contracts/flow-definition.ts";
import type { webhookStepSchema } from "#contracts/flow-steps.ts";
import type { ApiClient } from "./api-client.ts";

export type DefinitionInput = z.input<typeof flowDefinitionSchema>;
export type StepInput = DefinitionInput["steps"][number];

export type WebhookInput = z.input<typeof webhookStepSchema>;

export function webhookStep(url: string, step: Partial<WebhookInput> = {}): WebhookInput {
  return { id: "s1", kind: "webhook", name: "Tell the warehouse", url, body: orderBody, ...step };
}

const orderBody = { kind: "json", template: '{"order":"{{ event.orderNumber }}"}' } as const;

/** When an order is placed: these webhooks. */
export function orderFlow(...steps: StepInput[]): DefinitionInput {
  return { trigger: { kind: "event", eventType: "placed_order" }, steps };
}

/** Makes the flow and sets it live; answers its id. */
export async function publishFlow(api: ApiClient, definition: DefinitionInput, name = "New orders"): Promise<string> {
  const { id } = await api.post("/api/v1/flows", { name, definition }, flowSchema);
  await api.post(`/api/v1/flows/${id}/publish`, {}, publishedSchema);
  return id;
}

/** Sets this definition live in place of the one before; answers its version. */
export async function republishFlow(api: ApiClient, flowId: string, definition: DefinitionInput): Promise<number> {
  await api.call("PATCH", `/api/v1/flows/${flowId}`, { definition });
  return (await api.post(`/api/v1/flows/${flowId}/publish`, {}, publishedSchema)).version;
}
