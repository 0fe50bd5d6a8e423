import { trackedEventsSchema } from "#contracts/event-view.ts";
import type { ApiClient } from "./api-client.ts";
import type { DefinitionInput, StepInput } from "./flows.ts";

/** When an event of this type comes in: these webhooks. A type of its own keeps a test apart from the others. */
export function flowOf(eventType: string, ...steps: StepInput[]): DefinitionInput {
  return { trigger: { kind: "event", eventType }, steps };
}

/** A new event through the track API; answers its id. */
export async function track(api: ApiClient, type: string, event: object = {}): Promise<string> {
  const { data } = await api.post("/api/v1/events", [{ type, ...event }], trackedEventsSchema);
  if (!data[0]) throw new Error("No event was accepted.");
  return data[0].eventId;
}
