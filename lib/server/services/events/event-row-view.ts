import type { EventRow } from "#contracts/event-view.ts";
import type { EventRowView } from "#server/services/ports/events.ts";

export function eventRowView({ storeId: _storeId, ...row }: EventRowView): EventRow {
  return { ...row, occurredAt: row.occurredAt.toISOString(), receivedAt: row.receivedAt.toISOString() };
}
