import type { EventScope } from "#core/events/event-types.ts";
import { normaliseTrackEvent } from "#core/events/track/normalise-track-event.ts";
import type { TrackEventInput } from "#core/events/track/track-event-input.ts";
import type { JsonValue } from "#core/json/json-value.ts";
import { sampleOrigin } from "./sample-scope.ts";

/** What templates see of an event of the track API. */
export function sampleTracked(sent: TrackEventInput): EventScope {
  const { event, person } = normaliseTrackEvent(sent, Date.parse(sampleOrigin.receivedAt));
  const { shop: _, ...origin } = sampleOrigin;
  return {
    event: { ...origin, source: { ...origin.source, kind: "custom" }, ...event },
    payload: sent as unknown as JsonValue,
    person,
  };
}
