import type { Delivery, DeliveryQuery } from "#contracts/delivery.ts";
import { idFloor } from "#core/retention/id-floor.ts";
import type { DeliveryStore } from "#server/services/ports/deliveries.ts";
import { writeAudit } from "./audit-store.ts";
import type { Db } from "./client.ts";
import {
  asAttempt,
  asDelivery,
  asRun,
  deliveryColumns,
  deliveryFrom,
  type RawAttempt,
  type RawDelivery,
  type RawRun,
} from "./delivery-rows.ts";
import { asHeaderList } from "./json-columns.ts";
import { recordTestDelivery } from "./record-test-delivery.ts";
import { SqlFilter } from "./sql-filter.ts";

const minuteMs = 60_000;
const shifted = (time: string, byMs: number) => new Date(Date.parse(time) + byMs);

function whereOf(storeId: string, query: DeliveryQuery): SqlFilter {
  const where = new SqlFilter().and("d.store_id = ?", storeId);
  if (query.test === "exclude") where.and("NOT d.is_test");
  if (query.test === "only") where.and("d.is_test");
  if (query.cursor) where.and("d.id < ?", query.cursor);
  if (query.status?.length) where.and("d.status = ANY(?)", query.status);
  if (query.flowId) where.and("d.flow_id = ?", query.flowId);
  if (query.eventId) where.and("d.event_id = ?", query.eventId);
  if (query.eventType) where.and("d.event_type = ?", query.eventType);
  if (query.endpoint) {
    where.and("d.endpoint_id = (SELECT id FROM endpoint WHERE store_id = ? AND origin = ?)", storeId, query.endpoint);
  }
  if (query.code) where.and("d.last_status_code = ?", query.code);
  // The id is the time, to the minute surely: it finds the place in the index, the column says exactly.
  if (query.from) where.and("d.created_at >= ? AND d.id >= ?", query.from, idFloor(shifted(query.from, -minuteMs)));
  if (query.to) where.and("d.created_at < ? AND d.id < ?", query.to, idFloor(shifted(query.to, minuteMs)));
  return where.search(query.q, {
    ids: ["d.id", "d.event_id"],
    email: "d.person_email",
    orderNumber: "d.order_number",
  });
}

export function createDeliveryStore({ prisma, pool }: Db): DeliveryStore {
  async function select(where: SqlFilter, limit: number): Promise<Delivery[]> {
    const { rows } = await pool.query<RawDelivery>(
      `SELECT ${deliveryColumns} ${deliveryFrom} WHERE ${where.text} ORDER BY d.id DESC LIMIT ${where.param(limit)}`,
      where.values,
    );
    return rows.map(asDelivery);
  }

  return {
    list: (storeId, query) => select(whereOf(storeId, query), query.limit + 1),

    async find(storeId, id) {
      const { rows } = await pool.query<RawDelivery & { request_headers: unknown; request_body: string | null }>(
        `SELECT ${deliveryColumns}, d.request_headers, d.request_body ${deliveryFrom} WHERE d.store_id = $1 AND d.id = $2`,
        [storeId, id],
      );
      const raw = rows[0];
      if (!raw) return null;
      return {
        ...asDelivery(raw),
        requestHeaders: raw.request_headers === null ? null : asHeaderList(raw.request_headers),
        requestBody: raw.request_body,
      };
    },

    async listAttempts(deliveryId) {
      const { rows } = await pool.query<RawAttempt>(
        "SELECT * FROM attempt WHERE delivery_id = $1 ORDER BY number DESC LIMIT 200",
        [deliveryId],
      );
      return rows.map(asAttempt).reverse();
    },

    listOfEvent: (storeId, eventId) =>
      select(new SqlFilter().and("d.store_id = ?", storeId).and("d.event_id = ?", eventId), 200),

    async listRunsOfEvent(storeId, eventId) {
      const { rows } = await pool.query<RawRun>(
        `SELECT r.*, f.name AS flow_name FROM run r JOIN flow f ON f.id = r.flow_id
          WHERE r.store_id = $1 AND r.event_id = $2 ORDER BY r.id LIMIT 200`,
        [storeId, eventId],
      );
      return rows.map(asRun);
    },

    recordTest: (storeId, eventId, test) => prisma.$transaction((tx) => recordTestDelivery(tx, storeId, eventId, test)),

    requestManualAttempt: (storeId, id, audit) =>
      prisma.$transaction(async (tx) => {
        const found = await tx.delivery.findFirst({ where: { storeId, id }, select: { runId: true, status: true } });
        if (!found) return null;
        if (found.status === "queued" || found.status === "sending") return "not_sent_yet";
        // The run's row is locked first, always, so that this never crosses a record of the same run.
        await tx.$queryRaw`SELECT id FROM run WHERE id = ${found.runId}::uuid FOR UPDATE`;
        const { count } = await tx.delivery.updateMany({
          where: { id, manualPending: false },
          data: { manualPending: true },
        });
        if (count === 0) return "pending";
        await tx.$executeRaw`
          UPDATE run SET manual_wake = true, wake_at = CASE WHEN lease_token IS NULL THEN now() ELSE wake_at END
           WHERE id = ${found.runId}::uuid`;
        await writeAudit(tx, audit);
        return "requested";
      }),

    cancel: (storeId, id, audit) =>
      prisma.$transaction(async (tx) => {
        const found = await tx.delivery.findFirst({ where: { storeId, id }, select: { runId: true } });
        if (!found) return false;
        await tx.$queryRaw`SELECT id FROM run WHERE id = ${found.runId}::uuid FOR UPDATE`;
        const { count } = await tx.delivery.updateMany({
          where: { id, status: { in: ["queued", "retrying", "held"] } },
          data: {
            status: "cancelled",
            reasonCode: "cancelled_by_person",
            reason: `Cancelled by ${audit.actor.name}.`,
            nextAttemptAt: null,
            finishedAt: audit.at,
          },
        });
        if (count === 0) return false;
        // The run goes on from here: a later step, or its end.
        await tx.$executeRaw`
          UPDATE run SET manual_wake = true, status = CASE WHEN status = 'held' THEN 'queued' ELSE status END,
                 wake_at = CASE WHEN lease_token IS NULL THEN now() ELSE wake_at END
           WHERE id = ${found.runId}::uuid`;
        await writeAudit(tx, audit);
        return true;
      }),
  };
}
