import { deliveryFilterSchema } from "#contracts/delivery.ts";
import { eventRangeSchema, passedOverSchema, replayStatuses } from "#contracts/replay.ts";
import type { ReplayRow, ReplayWhat } from "#server/services/ports/replays.ts";
import { deliveryWhere, whereMade } from "./delivery-filter.ts";
import type { Replay } from "./generated/client.ts";
import { SqlFilter } from "./sql-filter.ts";

function asWhat({ filter, flowId, mode }: Replay): ReplayWhat {
  if (flowId === null) {
    const parsed = deliveryFilterSchema.parse(filter);
    return { kind: "deliveries", mode: mode === "rerender" ? "rerender" : "same", filter: parsed, flowId };
  }
  return { kind: "events", mode: "rerender", filter: eventRangeSchema.parse(filter), flowId };
}

export function asReplayRow(row: Replay): ReplayRow {
  const status = replayStatuses.find((each) => each === row.status) ?? "paused";
  return { ...row, ...asWhat(row), status, passedOver: passedOverSchema.catch({}).parse(row.passedOver) };
}

/** The rows a replay is about, as `d` (deliveries) or `e` (events); `id` is the column that orders them. */
export function replayWhere(
  storeId: string,
  what: ReplayWhat,
  upTo: string,
): { from: string; id: string; where: SqlFilter } {
  if (what.kind === "deliveries") {
    return { from: "delivery d", id: "d.id", where: deliveryWhere(storeId, what.filter).and("d.id <= ?", upTo) };
  }
  const { from, sourceId, to, type } = what.filter;
  const where = new SqlFilter().and("e.store_id = ?", storeId).and("NOT e.is_test").and("e.id <= ?", upTo);
  whereMade(where, { id: "e.id", at: "e.received_at" }, { from, to });
  if (type) where.and("e.type = ?", type);
  if (sourceId) where.and("e.source_id = ?", sourceId);
  return { from: "event e", id: "e.id", where };
}
