import { z } from "zod";
import { decisionSchema } from "#contracts/event-view.ts";
import type { EventRecord, EventRowView, EventStore } from "#server/services/ports/events.ts";
import type { Db } from "./client.ts";
import { withoutNul } from "./json-columns.ts";
import { SqlFilter } from "./sql-filter.ts";

// One statement is one transaction: nothing of an event is ever stored without its runs and their first deliveries.
const acceptSql = `
  WITH e AS (
    INSERT INTO event (id, store_id, source_id, type, external_id, dedupe_key, occurred_at, received_at, order_number,
                       person_email, is_test, normalised, person, payload, decisions)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
    ON CONFLICT (source_id, dedupe_key) DO NOTHING
    RETURNING id
  ), r AS (
    INSERT INTO run (id, store_id, flow_id, flow_version, event_id, status, reason_code, reason, lane, wake_at, created_at, finished_at)
    SELECT n.id, $2, n.flow_id, n.version, e.id, n.status, n.code, n.reason, n.lane,
           CASE WHEN n.status = 'queued' THEN now() END, $8, CASE WHEN n.status = 'skipped' THEN $8::timestamptz END
      FROM e, unnest($16::uuid[], $17::uuid[], $18::int[], $19::text[], $20::text[], $21::text[], $22::uuid[])
             AS n (id, flow_id, version, status, code, reason, lane)
    RETURNING id
  ), d AS (
    INSERT INTO delivery (id, store_id, run_id, flow_id, flow_version, step_id, step_name, event_id, event_type, status,
                          reason_code, reason, method, order_number, person_email, is_test, created_at, finished_at)
    SELECT n.id, $2, n.run_id, n.flow_id, n.version, n.step_id, n.step_name, e.id, $4, n.status, n.code, n.reason,
           n.method, $9, $10, $11, $8, CASE WHEN n.status = 'skipped' THEN $8::timestamptz END
      FROM e, unnest($23::uuid[], $24::uuid[], $25::uuid[], $26::int[], $27::text[], $28::text[], $29::text[], $30::text[],
                     $31::text[], $32::text[])
             AS n (id, run_id, flow_id, version, step_id, step_name, status, code, reason, method)
    RETURNING id
  )
  SELECT (SELECT count(*) FROM r)::int AS runs, (SELECT count(*) FROM e)::int AS accepted`;

const viewColumns = `e.id, e.store_id, e.source_id, s.name AS source_name, e.type, e.external_id, e.occurred_at, e.received_at,
  e.order_number, e.person_email, e.is_test, (SELECT count(*) FROM run r WHERE r.event_id = e.id)::int AS run_count`;

interface RawView {
  id: string;
  store_id: string;
  source_id: string | null;
  source_name: string | null;
  type: string;
  external_id: string | null;
  occurred_at: Date;
  received_at: Date;
  order_number: string | null;
  person_email: string | null;
  is_test: boolean;
  run_count: number;
}

function asView(raw: RawView): EventRowView {
  return {
    id: raw.id,
    storeId: raw.store_id,
    sourceId: raw.source_id,
    sourceName: raw.source_name,
    type: raw.type,
    externalId: raw.external_id,
    occurredAt: raw.occurred_at,
    receivedAt: raw.received_at,
    orderNumber: raw.order_number,
    personEmail: raw.person_email,
    isTest: raw.is_test,
    runCount: raw.run_count,
  };
}

export function createEventStore({ prisma, pool }: Db): EventStore {
  const asRecord = (row: Omit<EventRecord, "decisions"> & { decisions: unknown }): EventRecord => ({
    ...row,
    decisions: z.array(decisionSchema).catch([]).parse(row.decisions),
  });

  return {
    async accept(event, runs) {
      const sent = runs.flatMap((run) => (run.delivery ? [{ ...run.delivery, run }] : []));
      const { rows } = await pool.query<{ runs: number; accepted: number }>({
        name: "accept-event",
        text: acceptSql,
        values: [
          event.id,
          event.storeId,
          event.sourceId,
          event.type,
          event.externalId && withoutNul(event.externalId),
          withoutNul(event.dedupeKey),
          event.occurredAt,
          event.receivedAt,
          event.orderNumber && withoutNul(event.orderNumber),
          event.personEmail && withoutNul(event.personEmail).toLowerCase(),
          event.isTest,
          event.normalised,
          event.person,
          event.payload,
          withoutNul(JSON.stringify(event.decisions).replaceAll("\\u0000", "\\ufffd")),
          runs.map((run) => run.id),
          runs.map((run) => run.flowId),
          runs.map((run) => run.flowVersion),
          runs.map((run) => run.status),
          runs.map((run) => run.reasonCode),
          runs.map((run) => run.reason),
          runs.map((run) => run.lane),
          sent.map((delivery) => delivery.id),
          sent.map((delivery) => delivery.run.id),
          sent.map((delivery) => delivery.run.flowId),
          sent.map((delivery) => delivery.run.flowVersion),
          sent.map((delivery) => delivery.stepId),
          sent.map((delivery) => delivery.stepName),
          sent.map((delivery) => delivery.run.status),
          sent.map((delivery) => delivery.run.reasonCode),
          sent.map((delivery) => delivery.run.reason),
          sent.map((delivery) => delivery.method),
        ],
      });
      if (rows[0]?.accepted) return { eventId: event.id, duplicate: false, runs: rows[0].runs };
      const earlier = await pool.query<{ id: string; runs: number }>(
        `SELECT e.id, (SELECT count(*) FROM run r WHERE r.event_id = e.id)::int AS runs
           FROM event e WHERE e.source_id = $1 AND e.dedupe_key = $2`,
        [event.sourceId, withoutNul(event.dedupeKey)],
      );
      const found = earlier.rows[0];
      if (!found) throw new Error(`Event ${event.id} was neither written nor found as a duplicate`);
      return { eventId: found.id, duplicate: true, runs: found.runs };
    },

    async find(storeId, id) {
      const row = await prisma.event.findFirst({ where: { storeId, id } });
      return row && asRecord(row);
    },

    async latestOfType(storeId, type) {
      const row = await prisma.event.findFirst({ where: { storeId, type, isTest: false }, orderBy: { id: "desc" } });
      return row && asRecord(row);
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
