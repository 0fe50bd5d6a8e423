import type { Delivery } from "#contracts/delivery.ts";
import type { DeliveryStore } from "#server/services/ports/deliveries.ts";
import type { Db } from "./client.ts";
import { readContext } from "./delivery-context.ts";
import { deliveryWhere } from "./delivery-filter.ts";
import { createDeliveryMoves } from "./delivery-moves.ts";
import {
  asAttempt,
  asDelivery,
  deliveryColumns,
  deliveryFrom,
  type RawAttempt,
  type RawDelivery,
} from "./delivery-rows.ts";
import { asHeaderList } from "./json-columns.ts";
import { recordTestDelivery } from "./record-test-delivery.ts";
import { createRunReader } from "./run-reader.ts";
import { SqlFilter } from "./sql-filter.ts";
import { countByStep } from "./step-counts.ts";
import { countMatching, countText, searchText } from "./text-search.ts";

interface RawRequest {
  request_headers: unknown;
  request_body: string | null;
  manual_pending: boolean;
  rerendered_from: string | null;
}

export function createDeliveryStore(db: Db): DeliveryStore {
  const { pool, prisma } = db;

  async function select(where: SqlFilter, limit: number): Promise<Delivery[]> {
    const { rows } = await pool.query<RawDelivery>(
      `SELECT ${deliveryColumns} ${deliveryFrom} WHERE ${where.text} ORDER BY d.id DESC LIMIT ${where.param(limit)}`,
      where.values,
    );
    return rows.map(asDelivery);
  }

  return {
    countByStep: (...which) => countByStep(db, ...which),

    list: (storeId, query) => select(deliveryWhere(storeId, query), query.limit + 1),

    searchText: (...wanted) => searchText(db, ...wanted),
    countText: (...wanted) => countText(db, ...wanted),
    count: (...wanted) => countMatching(db, ...wanted),

    async find(storeId, id) {
      const { rows } = await pool.query<RawDelivery & RawRequest>(
        `SELECT ${deliveryColumns}, d.request_headers, d.request_body, d.manual_pending, d.rerendered_from ${deliveryFrom} WHERE d.store_id = $1 AND d.id = $2`,
        [storeId, id],
      );
      const raw = rows[0];
      if (!raw) return null;
      return {
        ...asDelivery(raw),
        requestHeaders: raw.request_headers === null ? null : asHeaderList(raw.request_headers),
        requestBody: raw.request_body,
        manualPending: raw.manual_pending,
        rerenderedFrom: raw.rerendered_from,
      };
    },

    readContext: (storeId, id) => readContext(pool, storeId, id),

    async listAttempts(deliveryId) {
      const { rows } = await pool.query<RawAttempt>(
        "SELECT * FROM attempt WHERE delivery_id = $1 ORDER BY number DESC LIMIT 200",
        [deliveryId],
      );
      return rows.map(asAttempt).reverse();
    },

    listOfEvent: (storeId, eventId) =>
      select(new SqlFilter().and("d.store_id = ?", storeId).and("d.event_id = ?", eventId), 200),

    recordTest: (storeId, eventId, test) => prisma.$transaction((tx) => recordTestDelivery(tx, storeId, eventId, test)),

    ...createDeliveryMoves(prisma),
    ...createRunReader(db),
  };
}
