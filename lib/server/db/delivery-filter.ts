import type { DeliveryFilter, DeliveryQuery } from "#contracts/delivery.ts";
import { idFloor } from "#core/retention/id-floor.ts";
import { SqlFilter } from "./sql-filter.ts";
import { whereText } from "./where-text.ts";

type Wanted = DeliveryFilter & Partial<Pick<DeliveryQuery, "test" | "cursor">>;

const minuteMs = 60_000;
const shifted = (time: string, byMs: number) => new Date(Date.parse(time) + byMs);

/** Rows made in this time. The id is the time, to the minute surely: it finds the place in the index, the column says exactly. */
export function whereMade(
  where: SqlFilter,
  columns: { id: string; at: string },
  { from, to }: { from?: string | undefined; to?: string | undefined },
): void {
  if (from) where.and(`${columns.at} >= ? AND ${columns.id} >= ?`, from, idFloor(shifted(from, -minuteMs)));
  if (to) where.and(`${columns.at} < ? AND ${columns.id} < ?`, to, idFloor(shifted(to, minuteMs)));
}

/** Nothing ends before it is made, so what was made later need not be looked at. */
function whereEnded(where: SqlFilter, { endedFrom, endedTo }: Wanted): void {
  if (endedFrom) where.and("d.finished_at >= ?", endedFrom);
  if (endedTo) where.and("d.finished_at < ? AND d.id < ?", endedTo, idFloor(shifted(endedTo, minuteMs)));
}

/** The log's filter over `delivery d`; test sends are left out unless asked for. */
export function deliveryWhere(storeId: string, wanted: Wanted): SqlFilter {
  const where = new SqlFilter().and("d.store_id = ?", storeId);
  if ((wanted.test ?? "exclude") === "exclude") where.and("NOT d.is_test");
  if (wanted.test === "only") where.and("d.is_test");
  if (wanted.cursor) where.and("d.id < ?", wanted.cursor);
  if (wanted.ids) where.and("d.id = ANY(?)", wanted.ids);
  if (wanted.status?.length) where.and("d.status = ANY(?)", wanted.status);
  if (wanted.flowId) where.and("d.flow_id = ?", wanted.flowId);
  if (wanted.eventId) where.and("d.event_id = ?", wanted.eventId);
  if (wanted.eventType) {
    where.and("d.event_type = ?", wanted.eventType);
    // Says nothing new, but lets a rare type be found through its events instead of a walk along the log.
    where.and("d.event_id IN (SELECT id FROM event WHERE store_id = ? AND type = ?)", storeId, wanted.eventType);
  }
  if (wanted.sourceId) {
    where.and("d.event_id IN (SELECT id FROM event WHERE store_id = ? AND source_id = ?)", storeId, wanted.sourceId);
  }
  if (wanted.personEmail) where.and("d.person_email = ?", wanted.personEmail);
  if (wanted.orderNumber) where.and("d.order_number = ?", wanted.orderNumber.replace(/^#/, ""));
  if (wanted.endpoint) {
    where.and("d.endpoint_id = (SELECT id FROM endpoint WHERE store_id = ? AND origin = ?)", storeId, wanted.endpoint);
  }
  if (wanted.code) where.and("d.last_status_code = ?", wanted.code);
  if (wanted.errorKind) where.and("d.last_error_kind = ?", wanted.errorKind);
  if (wanted.problemId) where.and("d.failure_group_id = ?", wanted.problemId);
  if (wanted.replayId) where.and("d.replay_id = ?", wanted.replayId);
  if (wanted.reason) where.and("d.reason_code = ?", wanted.reason);
  whereMade(where, { id: "d.id", at: "d.created_at" }, wanted);
  whereEnded(where, wanted);
  if (wanted.searchIn === "bodies" && wanted.q)
    return whereText(where, storeId, wanted.q, wanted.ids ? "one by one" : "index");
  return where.search(wanted.q, {
    ids: ["d.id", "d.event_id"],
    email: "d.person_email",
    orderNumber: "d.order_number",
  });
}
