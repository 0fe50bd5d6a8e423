import type { JsonValue } from "#core/json/json-value.ts";

/** A checked event of the track API (trackEventSchema in lib/contracts/event.ts). */
export interface TrackEventInput {
  type: string;
  id?: string;
  /** ISO 8601 with offset. */
  occurredAt?: string;
  person?: {
    email?: string | null;
    phone?: string | null;
    firstName?: string | null;
    lastName?: string | null;
    externalIds?: Record<string, string>;
    properties?: Record<string, JsonValue>;
  };
  properties?: Record<string, JsonValue>;
  value?: number | null;
  currency?: string | null;
}
