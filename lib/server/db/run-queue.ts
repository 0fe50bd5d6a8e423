import type { PoolClient } from "pg";
import { v7 as newId } from "uuid";
import { z } from "zod";
import { deliveryStatuses } from "#contracts/delivery.ts";
import { decisionSchema } from "#contracts/event-view.ts";
import type { ClaimedRun, RunDelivery, RunQueue, RunStatus } from "#server/services/ports/runs.ts";
import type { Db } from "./client.ts";
import { groupCommit } from "./group-commit.ts";
import { asHeaderList } from "./json-columns.ts";
import { withinLaneLimit } from "./lane-limit.ts";
import { asOrderValue } from "./order-value-columns.ts";
import { readPlanning } from "./read-planning.ts";
import { type AttemptedRun, recordGroup, recordRun } from "./record-run.ts";
import { releaseHeldRuns } from "./release-held-runs.ts";
import { listStrayHolds } from "./stray-holds.ts";
import { retryWhileAway } from "./while-away.ts";

interface RawClaim {
  id: string;
  store_id: string;
  flow_id: string;
  flow_version: number;
  flow_name: string;
  store_name: string;
  status: RunStatus;
  reason_code: string | null;
  reason: string | null;
  finished_at: Date | null;
  faults: number;
  lane: string;
  slot_taken: boolean;
  event_id: string;
  source_id: string | null;
  type: string;
  external_id: string | null;
  dedupe_key: string;
  occurred_at: Date;
  received_at: Date;
  order_number: string | null;
  person_email: string | null;
  order_value: string | null;
  currency: string | null;
  is_test: boolean;
  normalised: string;
  person: string;
  payload: string;
  decisions: unknown;
}

interface RawDelivery {
  id: string;
  run_id: string;
  step_id: string;
  status: string;
  reason_code: string | null;
  reason: string | null;
  endpoint_id: string | null;
  origin: string;
  url: string;
  request_headers: unknown;
  request_body: string | null;
  attempt_count: number;
  auto_attempts: number;
  next_attempt_at: Date | null;
  manual_pending: boolean;
  rerendered_from: string | null;
  created_at: Date;
}

// A claim is one statement: the lease, and the status people see. One asked for by hand keeps its status and comes
// first, so that the run's others go on waiting.
const claimSql = (due: string) => `
  WITH due AS (${due}),
  claimed AS (
    UPDATE run r SET wake_at = now() + $1 * interval '1 millisecond', lease_token = $2, manual_wake = false,
           status = CASE WHEN r.status IN ('queued', 'waiting') THEN 'running' ELSE r.status END
      FROM due WHERE r.id = due.id RETURNING r.id
  ),
  sending AS (
    UPDATE delivery d SET status = 'sending' FROM claimed c
     WHERE d.run_id = c.id AND NOT EXISTS (SELECT FROM delivery m WHERE m.run_id = c.id AND m.manual_pending)
       AND d.status IN ('queued', 'retrying') AND coalesce(d.next_attempt_at, now()) <= now()
  )
  SELECT id FROM claimed`;

// Each lane gives its own oldest, so a lane of thousands costs another lane nothing.
const claimLanesSql = claimSql(`
  SELECT picked.id FROM unnest($3::uuid[], $4::int[]) AS wanted (lane, room)
   CROSS JOIN LATERAL (
     SELECT id FROM run WHERE run.lane = wanted.lane AND run.wake_at <= now()
      ORDER BY run.wake_at LIMIT wanted.room FOR UPDATE SKIP LOCKED
   ) AS picked`);
const claimOneSql = claimSql("SELECT id FROM run WHERE wake_at <= now() AND id = $3 FOR UPDATE SKIP LOCKED");

// Its lane is full: asked again a while later, spread out so that not all that wait come at once.
const putOffSql = `
  UPDATE run SET wake_at = now() + $2 * interval '1 millisecond'
   WHERE id = $1 AND wake_at <= now()`;

// From lane to lane by the index, touching one entry of each: the cost is the number of lanes, not of runs.
const dueLanesSql = `
  WITH RECURSIVE lanes AS (
    (SELECT lane FROM run WHERE wake_at IS NOT NULL ORDER BY lane LIMIT 1)
    UNION ALL
    SELECT (SELECT run.lane FROM run WHERE run.wake_at IS NOT NULL AND run.lane > lanes.lane ORDER BY run.lane LIMIT 1)
      FROM lanes WHERE lanes.lane IS NOT NULL
  )
  SELECT lane FROM lanes
   WHERE lane IS NOT NULL AND EXISTS (SELECT FROM run WHERE run.lane = lanes.lane AND run.wake_at <= now())`;

// Read after the claim has committed, so that whatever was asked for before the lease is seen.
const loadRunsSql = `
  SELECT r.id, r.store_id, r.flow_id, r.flow_version, f.name AS flow_name, s.name AS store_name, r.status, r.reason_code, r.reason, r.finished_at, r.faults, r.lane, r.slot_taken, e.id AS event_id, e.source_id,
         e.type, e.external_id, e.dedupe_key, e.occurred_at, e.received_at, e.order_number, e.person_email, e.order_value,
         e.currency, e.is_test,
         e.normalised, e.person, e.payload, e.decisions
    FROM run r JOIN event e ON e.id = r.event_id JOIN flow f ON f.id = r.flow_id JOIN store s ON s.id = r.store_id
   WHERE r.id = ANY($1::uuid[])`;
const loadDeliveriesSql = `
  SELECT id, run_id, step_id, status, reason_code, reason, endpoint_id, origin, url, request_headers, request_body, attempt_count, auto_attempts,
         next_attempt_at, manual_pending, rerendered_from, created_at
    FROM delivery WHERE run_id = ANY($1::uuid[]) ORDER BY id`;

function asRunDelivery(raw: RawDelivery): RunDelivery {
  return {
    id: raw.id,
    stepId: raw.step_id,
    status: deliveryStatuses.find((status) => status === raw.status) ?? "queued",
    reasonCode: raw.reason_code,
    reason: raw.reason,
    endpointId: raw.endpoint_id,
    origin: raw.origin,
    url: raw.url,
    requestHeaders: raw.request_headers === null ? null : asHeaderList(raw.request_headers),
    requestBody: raw.request_body,
    attemptCount: raw.attempt_count,
    autoAttempts: raw.auto_attempts,
    nextAttemptAt: raw.next_attempt_at,
    manualPending: raw.manual_pending,
    rerenderedFrom: raw.rerendered_from,
    createdAt: raw.created_at,
  };
}

function asClaimedRun(
  raw: RawClaim,
  lease: { leaseToken: string; leaseEndsAtMs: number },
  deliveries: RunDelivery[],
): ClaimedRun {
  return {
    ...lease,
    id: raw.id,
    storeId: raw.store_id,
    flowId: raw.flow_id,
    flowVersion: raw.flow_version,
    flowName: raw.flow_name,
    storeName: raw.store_name,
    status: raw.status,
    reasonCode: raw.reason_code,
    reason: raw.reason,
    finishedAt: raw.finished_at,
    faults: raw.faults,
    lane: raw.lane,
    slotTaken: raw.slot_taken,
    deliveries,
    event: {
      id: raw.event_id,
      storeId: raw.store_id,
      sourceId: raw.source_id,
      type: raw.type,
      externalId: raw.external_id,
      dedupeKey: raw.dedupe_key,
      occurredAt: raw.occurred_at,
      receivedAt: raw.received_at,
      orderNumber: raw.order_number,
      personEmail: raw.person_email,
      orderValue: asOrderValue(raw),
      isTest: raw.is_test,
      normalised: raw.normalised,
      person: raw.person,
      payload: raw.payload,
      decisions: z.array(decisionSchema).catch([]).parse(raw.decisions),
    },
  };
}

export function createRunQueue({ pool }: Db): RunQueue {
  async function lease(
    on: Pick<PoolClient, "query">,
    name: string,
    text: string,
    values: unknown[],
  ): Promise<string[]> {
    return (await on.query<{ id: string }>({ name, text, values })).rows.map((row) => row.id);
  }

  async function load(ids: string[], lease: { leaseToken: string; leaseEndsAtMs: number }): Promise<ClaimedRun[]> {
    if (ids.length === 0) return [];
    const [runs, deliveries] = await Promise.all([
      pool.query<RawClaim>({ name: "load-claimed-runs", text: loadRunsSql, values: [ids] }),
      pool.query<RawDelivery>({ name: "load-claimed-deliveries", text: loadDeliveriesSql, values: [ids] }),
    ]);
    const byRun = new Map<string, RunDelivery[]>();
    for (const raw of deliveries.rows) {
      const list = byRun.get(raw.run_id);
      if (list) list.push(asRunDelivery(raw));
      else byRun.set(raw.run_id, [asRunDelivery(raw)]);
    }
    return runs.rows.map((raw) => asClaimedRun(raw, lease, byRun.get(raw.id) ?? []));
  }

  const recordTogether = groupCommit((group: AttemptedRun[]) => recordGroup(pool, group), { atOnce: 3, most: 16 });

  return {
    async dueLanes() {
      const { rows } = await pool.query<{ lane: string }>({ name: "due-lanes", text: dueLanesSql });
      return rows.map((row) => row.lane);
    },

    async claimLanes(wanted, leaseMs) {
      const token = { leaseToken: newId(), leaseEndsAtMs: Date.now() + leaseMs };
      const claim = (on: Pick<PoolClient, "query">, lanes: readonly { lane: string; room: number }[]) => {
        const due = [lanes.map((each) => each.lane), lanes.map((each) => each.room)];
        return lease(on, "claim-lanes", claimLanesSql, [leaseMs, token.leaseToken, ...due]);
      };
      const open = wanted.filter(({ limit }) => limit === null);
      const limited = wanted.flatMap(({ lane, room, limit }) => (limit === null ? [] : [{ lane, room, limit }]));
      const ids = await Promise.all([
        open.length === 0 ? [] : claim(pool, open),
        ...limited.map(({ lane, room, limit }) =>
          withinLaneLimit(pool, lane, limit, (client, left) =>
            left <= 0 ? Promise.resolve([]) : claim(client, [{ lane, room: Math.min(room, left) }]),
          ),
        ),
      ]);
      return load(ids.flat(), token);
    },

    async claimOne(runId, leaseMs, limited) {
      const token = { leaseToken: newId(), leaseEndsAtMs: Date.now() + leaseMs };
      const claim = (on: Pick<PoolClient, "query">) =>
        lease(on, "claim-one", claimOneSql, [leaseMs, token.leaseToken, runId]);
      const ids =
        limited === null
          ? await claim(pool)
          : await withinLaneLimit(pool, limited.lane, limited.limit, async (client, left) => {
              if (left > 0) return claim(client);
              await client.query(putOffSql, [runId, limited.againMs]);
              return [];
            });
      return (await load(ids, token))[0] ?? null;
    },

    // The lease token makes a repeated record harmless, so a restarting database costs no second request.
    record: (run, change, delivery, next, steps) =>
      retryWhileAway(run.leaseEndsAtMs, () =>
        delivery && !next && steps.length === 0
          ? recordTogether({ run, change, delivery })
          : recordRun(pool, run, change, delivery, next, steps),
      ),

    planningOf: (runId) => readPlanning(pool, runId),

    async standingOf(runId) {
      const { rows } = await pool.query<{ wakeAt: Date | null; lane: string }>({
        name: "run-standing",
        text: 'SELECT wake_at AS "wakeAt", lane FROM run WHERE id = $1',
        values: [runId],
      });
      return rows[0] ?? null;
    },

    async listOverdue(lateMs, afterId, limit) {
      const { rows } = await pool.query<{ runId: string; wakeAt: Date; lane: string }>(
        `SELECT id AS "runId", wake_at AS "wakeAt", lane FROM run
          WHERE wake_at < now() - $1 * interval '1 millisecond' AND ($2::uuid IS NULL OR id > $2)
          ORDER BY id LIMIT $3`,
        [lateMs, afterId, limit],
      );
      return rows;
    },

    releaseHeld: (storeId, by) => releaseHeldRuns(pool, storeId, by),

    listStrayHolds: (codes, recentMs) => listStrayHolds(pool, codes, recentMs),

    async heldByLane(storeId, lanes) {
      const { rows } = await pool.query<{ lane: string; held: number }>(
        `SELECT lane, count(*)::int AS held FROM run
          WHERE store_id = $1 AND status = 'held' AND lane = ANY($2::uuid[]) GROUP BY lane`,
        [storeId, lanes],
      );
      return new Map(rows.map((row) => [row.lane, row.held]));
    },
  };
}
