import type { TimelineEntry } from "#contracts/timeline.ts";
import { idFloor } from "#core/retention/id-floor.ts";
import type { TimelineOf, TimelineStore } from "#server/services/ports/timeline.ts";
import type { Db } from "./client.ts";
import { asDelivery, deliveryColumns, type RawDelivery } from "./delivery-rows.ts";
import { asStoredDecisions } from "./event-record.ts";
import { asOrderValue } from "./order-value-columns.ts";

const farFuture = new Date("2200-01-01T00:00:00Z");
/** Events and deliveries newest before a moment that are looked through for what happened up to it. */
const windowRows = 500;
/** An id is made after the time its row carries, by less than this. */
const idLateMs = 60_000;

// The id is the time of making, so it finds the place in the index of the person's or order's rows.
const windowSql = (table: "event" | "delivery", column: string) => `
  SELECT * FROM ${table} WHERE store_id = $1 AND ${column} = $2 AND id < $3::uuid AND NOT is_test ORDER BY id DESC LIMIT ${windowRows}`;

const eventsSql = (column: string) => `
  SELECT e.id, e.type, e.external_id, e.order_number, e.person_email, e.order_value, e.currency, e.occurred_at,
         e.received_at, e.decisions, s.name AS source_name,
         (SELECT coalesce(json_agg(json_build_object('id', r.id, 'flowId', r.flow_id, 'status', r.status,
            'reason', CASE WHEN r.reason_code IS NOT NULL THEN json_build_object('code', r.reason_code, 'message', coalesce(r.reason, '')) END)
            ORDER BY r.id), '[]') FROM run r WHERE r.event_id = e.id AND NOT r.is_test) AS runs
    FROM (SELECT * FROM (${windowSql("event", column)}) w
           WHERE w.received_at <= $4 ORDER BY w.received_at DESC, w.id DESC LIMIT $5) e
    LEFT JOIN source s ON s.id = e.source_id ORDER BY e.received_at DESC, e.id DESC`;

const stepsSql = (column: string) => `
  SELECT rs.run_id, rs.step_id, rs.kind, rs.outcome, rs.decision, f.name AS flow_name,
         coalesce(rs.finished_at, rs.started_at) AS at
    FROM (${windowSql("event", column)}) e
    JOIN run r ON r.event_id = e.id JOIN run_step rs ON rs.run_id = r.id JOIN flow f ON f.id = r.flow_id
   WHERE coalesce(rs.finished_at, rs.started_at) <= $4 ORDER BY at DESC LIMIT $5`;

const answersSql = (column: string) => `
  SELECT ${deliveryColumns}, a.number, a.trigger, a.started_at, a.duration_ms, a.status_code, a.error_kind
    FROM (${windowSql("delivery", column)}) d
    JOIN flow f ON f.id = d.flow_id JOIN attempt a ON a.delivery_id = d.id
   WHERE a.started_at <= $4 ORDER BY a.started_at DESC LIMIT $5`;

const standingSql = (column: string) => `
  SELECT ${deliveryColumns}, coalesce(d.finished_at, d.created_at) AS at
    FROM (${windowSql("delivery", column)}) d JOIN flow f ON f.id = d.flow_id
   WHERE (d.status IN ('queued', 'held', 'skipped', 'cancelled') OR d.status = 'failed' AND d.attempt_count = 0)
     AND coalesce(d.finished_at, d.created_at) <= $4 ORDER BY at DESC LIMIT $5`;

interface RawEvent {
  id: string;
  type: string;
  external_id: string | null;
  order_number: string | null;
  person_email: string | null;
  order_value: string | null;
  currency: string | null;
  occurred_at: Date;
  received_at: Date;
  decisions: unknown;
  source_name: string | null;
  runs: Extract<TimelineEntry, { kind: "event" }>["runs"];
}

interface RawStep {
  run_id: string;
  step_id: string;
  kind: string;
  outcome: string | null;
  decision: { code: string; message: string };
  flow_name: string;
  at: Date;
}

interface RawAnswer extends RawDelivery {
  number: number;
  trigger: string;
  started_at: Date;
  duration_ms: number;
  status_code: number | null;
  error_kind: string | null;
}

function asEvent(raw: RawEvent): TimelineEntry {
  const at = raw.received_at.toISOString();
  const event = {
    id: raw.id,
    type: raw.type,
    sourceName: raw.source_name,
    externalId: raw.external_id,
    orderNumber: raw.order_number,
    personEmail: raw.person_email,
    orderValue: asOrderValue(raw),
    occurredAt: raw.occurred_at.toISOString(),
    receivedAt: at,
  };
  return { kind: "event", at, key: `e:${raw.id}`, event, decisions: asStoredDecisions(raw.decisions), runs: raw.runs };
}

function asStep(raw: RawStep): TimelineEntry {
  const { code, message } = raw.decision;
  return {
    kind: "step",
    at: raw.at.toISOString(),
    key: `s:${raw.run_id}:${raw.step_id}`,
    runId: raw.run_id,
    flowName: raw.flow_name,
    stepKind: raw.kind,
    outcome: raw.outcome,
    reason: { code, message },
  };
}

function asAnswer(raw: RawAnswer): TimelineEntry {
  return {
    kind: "answer",
    at: raw.started_at.toISOString(),
    key: `a:${raw.id}:${String(raw.number).padStart(5, "0")}`,
    delivery: asDelivery(raw),
    attempt: {
      number: raw.number,
      trigger: raw.trigger === "manual" ? "manual" : "auto",
      durationMs: raw.duration_ms,
      statusCode: raw.status_code,
      errorKind: raw.error_kind,
    },
  };
}

function asStanding(raw: RawDelivery & { at: Date }): TimelineEntry {
  return { kind: "delivery", at: raw.at.toISOString(), key: `d:${raw.id}`, delivery: asDelivery(raw) };
}

function about(of: TimelineOf): { column: string; value: string } {
  return "personEmail" in of
    ? { column: "person_email", value: of.personEmail }
    : { column: "order_number", value: of.orderNumber };
}

export function createTimelineStore({ pool }: Db): TimelineStore {
  return {
    async read(storeId, of, before, limit) {
      const { column, value } = about(of);
      const until = before ? new Date(before.at) : farFuture;
      const shared = [storeId, value, idFloor(new Date(until.getTime() + idLateMs)), until, limit];
      const [events, steps, answers, standing] = await Promise.all([
        pool.query<RawEvent>(eventsSql(column), shared),
        pool.query<RawStep>(stepsSql(column), shared),
        pool.query<RawAnswer>(answersSql(column), shared),
        pool.query<RawDelivery & { at: Date }>(standingSql(column), shared),
      ]);
      return [
        events.rows.map(asEvent),
        steps.rows.map(asStep),
        answers.rows.map(asAnswer),
        standing.rows.map(asStanding),
      ];
    },
  };
}
