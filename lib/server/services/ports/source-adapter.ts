import type { NormalisedEvent, Person } from "#core/events/event-types.ts";
import type { JsonValue } from "#core/json/json-value.ts";

/** A request as it came in: header names lower-case, the body untouched. */
export interface InboundRequest {
  headers: Readonly<Record<string, string>>;
  rawBody: Buffer;
  /** Milliseconds since the epoch. */
  nowMs: number;
}

export interface AdapterSource {
  id: string;
  kind: string;
  name: string;
  /** The source's own key, part of its URL. */
  key: string;
  /** The shared secret in clear, or null when none is set. */
  secret: string | null;
}

export type RejectionCode =
  | "bad_signature"
  | "missing_signature"
  | "stale_timestamp"
  | "no_secret"
  | "not_json"
  | "bad_json"
  | "unknown_topic"
  | "bad_payload"
  | "too_large"
  | "unsupported_media_type"
  | "empty_body";

/** `statusCode` is what the sender is answered: 400, 401, 413 or 415. `message` is for the merchant. */
export interface Rejection {
  ok: false;
  code: RejectionCode;
  statusCode: number;
  message: string;
}

/** Everything of a normalised event that the source knows; intake adds id, source and receivedAt. */
export interface AdaptedEvent {
  type: string;
  /** Unique per source: a second event with the same key is the same event. */
  dedupeKey: string;
  event: Omit<NormalisedEvent, "id" | "source" | "receivedAt">;
  payload: JsonValue;
  /** The payload's JSON text, kept verbatim. */
  payloadText: string;
  person: Person;
}

/**
 * One store kind. `verify` runs first, over the raw bytes, in constant time; `adapt` only on what was verified.
 * Both are pure: no I/O, no clock.
 */
export interface SourceAdapter {
  kind: string;
  label: string;
  /** Does the merchant have to bring a secret from the shop (true), or does Hookline make one (false)? */
  bringsOwnSecret: boolean;
  verify(source: AdapterSource, request: InboundRequest): { ok: true } | Rejection;
  adapt(source: AdapterSource, request: InboundRequest): { ok: true; events: AdaptedEvent[] } | Rejection;
  /** What to show of a rejected request: the shop's own name of the event and its id, if it gave them. */
  describe(request: InboundRequest): { topic: string | null; externalId: string | null };
}
