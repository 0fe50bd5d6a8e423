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

/** New events of this type, in as few calls as may be; answers their ids. */
export async function trackMany(api: ApiClient, type: string, count: number): Promise<string[]> {
  const ids: string[] = [];
  while (ids.length < count) {
    const events = Array.from({ length: Math.min(500, count - ids.length) }, () => ({ type }));
    const { data } = await api.post("/api/v1/events", events, trackedEventsSchema);
    ids.push(...data.map(({ eventId }) => eventId));
  }
  return ids;
}
