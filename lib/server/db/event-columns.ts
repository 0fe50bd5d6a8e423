import type { EventRecord } from "#server/services/ports/events.ts";
import { asOrderValue } from "./order-value-columns.ts";

/** What lists and runs read of an event alike, as plain SQL answers it. */
export interface RawEventColumns {
  source_id: string | null;
  type: string;
  external_id: string | null;
  occurred_at: Date;
  received_at: Date;
  order_number: string | null;
  person_email: string | null;
  order_value: string | null;
  currency: string | null;
  is_test: boolean;
}

export function asEventColumns(raw: RawEventColumns) {
  return {
    sourceId: raw.source_id,
    type: raw.type,
    externalId: raw.external_id,
    occurredAt: raw.occurred_at,
    receivedAt: raw.received_at,
    orderNumber: raw.order_number,
    personEmail: raw.person_email,
    orderValue: asOrderValue(raw),
    isTest: raw.is_test,
  } satisfies Partial<EventRecord>;
}
