import { dedupeKey } from "#core/events/dedupe-key.ts";
import type { TrackEventInput } from "./track-event-input.ts";

/** The request an event came in with. */
export interface TrackDelivery {
  /** The sender's own id of the request: `webhook-id` or `Idempotency-Key`; null when it gave none. */
  messageId: string | null;
  /** Lower-case hex. */
  bodySha256: string;
  /** The event's place in the list, from 0. */
  index: number;
  nowMs: number;
}

/**
 * What makes two track events the same one, best first: their type and own id; the sender's id of the request;
 * the same body, when the event says when it occurred. An event with none of these is always a new one, since
 * nothing tells a repetition from a second honest event: a sender that retries has to give an id or a time.
 */
export function trackEventKey(event: TrackEventInput, delivery: TrackDelivery): string {
  const { messageId, bodySha256, index, nowMs } = delivery;
  if (event.id !== undefined) return dedupeKey("id", event.type, event.id);
  if (messageId !== null) return dedupeKey("message", messageId, String(index));
  if (event.occurredAt !== undefined) return dedupeKey("body", bodySha256, String(index));
  return dedupeKey("once", bodySha256, String(index), String(nowMs));
}
