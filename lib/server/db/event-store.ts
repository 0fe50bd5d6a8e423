import { idFloor } from "#core/retention/id-floor.ts";
import type { BegunRun, EventRecord, EventRowView, EventStore } from "#server/services/ports/events.ts";
import { acceptGroup, acceptLimited, type NewEvent } from "./accept-events.ts";
import type { Db } from "./client.ts";
import { whereMade } from "./delivery-filter.ts";
import { asEventColumns, type RawEventColumns } from "./event-columns.ts";
import { asEventRecord } from "./event-record.ts";
import { groupCommit } from "./group-commit.ts";
import { withoutNul } from "./json-columns.ts";
import { SqlFilter } from "./sql-filter.ts";

const viewColumns = `e.id, e.store_id, e.source_id, s.name AS source_name, e.type, e.external_id, e.occurred_at, e.received_at,
  e.order_number, e.person_email, e.order_value, e.currency, e.is_test, (SELECT count(*) FROM run r WHERE r.event_id = e.id)::int AS run_count`;

interface RawView extends RawEventColumns {
  id: string;
  store_id: string;
  source_name: string | null;
  run_count: number;
}

function asView(raw: RawView): EventRowView {
  return {
    ...asEventColumns(raw),
    id: raw.id,
    storeId: raw.store_id,
    sourceName: raw.source_name,
    runCount: raw.run_count,
  };
}

export function createEventStore({ prisma, pool }: Db): EventStore {
  const acceptTogether = groupCommit((group: NewEvent[]) => acceptGroup(pool, group), { atOnce: 3, most: 16 });

  return {
    async accept(event, runs) {
      const isLimited = runs.some((run) => run.once !== null || run.flood !== null);
      const begun = await (isLimited ? acceptLimited(pool, { event, runs }) : acceptTogether({ event, runs }));
      if (begun) return { eventId: event.id, duplicate: false, runs: begun };
      const earlier = await pool.query<{ id: string; runs: BegunRun[] }>(
        `SELECT e.id, (SELECT coalesce(json_agg(json_build_object('id', r.id, 'status', r.status, 'reasonCode', r.reason_code)), '[]')
                         FROM run r WHERE r.event_id = e.id) AS runs
           FROM event e WHERE e.source_id = $1 AND e.dedupe_key = $2`,
        [event.sourceId, withoutNul(event.dedupeKey)],
      );
      const found = earlier.rows[0];
      if (!found) throw new Error(`Event ${event.id} was neither written nor found as a duplicate`);
      return { eventId: found.id, duplicate: true, runs: found.runs };
    },

    async find(storeId, id) {
      const row = await prisma.event.findFirst({ where: { storeId, id } });
      return row && asEventRecord(row);
    },

    async latestOfType(storeId, type) {
      const row = await prisma.event.findFirst({ where: { storeId, type, isTest: false }, orderBy: { id: "desc" } });
      return row && asEventRecord(row);
    },

    async idsOfType(storeId, type, since, limit) {
      const { rows } = await pool.query<{ id: string }>(
        `SELECT id FROM event WHERE store_id = $1 AND type = $2 AND NOT is_test AND id >= $3 ORDER BY id DESC LIMIT $4`,
        [storeId, type, idFloor(since), limit],
      );
      return rows.map((row) => row.id);
    },

    async findBodies(storeId, ids) {
      const { rows } = await pool.query<Pick<EventRecord, "normalised" | "payload" | "person">>(
        "SELECT normalised, payload, person FROM event WHERE store_id = $1 AND id = ANY ($2::uuid[]) ORDER BY id",
        [storeId, ids],
      );
      return rows;
    },

    async newestOfType(storeId, type, { bytesMax, events }) {
      // Sizes first: octet_length needs no detoasting, so bodies beyond the limit are never read.
      const { rows } = await pool.query<Pick<EventRecord, "normalised" | "payload" | "person">>(
        `SELECT e.normalised, e.payload, e.person
           FROM (SELECT id, sum(bytes) OVER (ORDER BY id DESC) AS bytes_so_far
                   FROM (SELECT id, octet_length(normalised) + octet_length(payload) + octet_length(person) AS bytes
                           FROM event WHERE store_id = $1 AND type = $2 AND NOT is_test
                          ORDER BY id DESC LIMIT $3) newest) sized
           JOIN event e ON e.id = sized.id
          WHERE sized.bytes_so_far <= $4
          ORDER BY e.id DESC`,
        [storeId, type, events, bytesMax],
      );
      return rows;
    },

    async findView(storeId, id) {
      const { rows } = await pool.query<RawView>(
        `SELECT ${viewColumns} FROM event e LEFT JOIN source s ON s.id = e.source_id WHERE e.store_id = $1 AND e.id = $2`,
        [storeId, id],
      );
      return rows[0] ? asView(rows[0]) : null;
    },

    async list(storeId, query) {
      const where = new SqlFilter().and("e.store_id = ?", storeId).and("NOT e.is_test");
      if (query.cursor) where.and("e.id < ?", query.cursor);
      if (query.type) where.and("e.type = ?", query.type);
      if (query.sourceId) where.and("e.source_id = ?", query.sourceId);
      whereMade(where, { id: "e.id", at: "e.received_at" }, query);
      where.search(query.q, { ids: ["e.id"], email: "e.person_email", orderNumber: "e.order_number" });
      const { rows } = await pool.query<RawView>(
        `SELECT ${viewColumns} FROM event e LEFT JOIN source s ON s.id = e.source_id
          WHERE ${where.text} ORDER BY e.id DESC LIMIT ${where.param(query.limit + 1)}`,
        where.values,
      );
      return rows.map(asView);
    },
  };
}
