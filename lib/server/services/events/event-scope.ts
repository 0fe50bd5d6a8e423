import type { EventScope } from "#core/events/event-types.ts";
import { parseJson } from "#core/json/parse-json.ts";
import type { EventRecord } from "#server/services/ports/events.ts";

const largeInteger = /\d{16}/;

/** A JSON text that was checked when it came in; only large integers still ask for the exact reader. */
export function parseStored(text: string): unknown {
  if (!largeInteger.test(text)) return JSON.parse(text);
  const parsed = parseJson(text);
  if (!parsed.ok) throw new Error(`A stored event cannot be read: ${parsed.message}`);
  return parsed.value;
}

/** What templates and filters see of a stored event; integers beyond 2^53 are exact. */
export function eventScopeOf(record: Pick<EventRecord, "normalised" | "payload" | "person">): EventScope {
  return {
    event: parseStored(record.normalised) as EventScope["event"],
    payload: parseStored(record.payload) as EventScope["payload"],
    person: parseStored(record.person) as EventScope["person"],
  };
}
