import type { HeldRun } from "#contracts/run.ts";
import type { AuditRecord } from "#server/services/ports/audit.ts";
import type { HeldRunMove, HeldRunStore, StandingRuns } from "#server/services/ports/held-runs.ts";
import { writeAudit } from "./audit-store.ts";
import type { Db, Tx } from "./client.ts";
import { asRun, type RawRun } from "./delivery-rows.ts";

interface RawHeldRun extends RawRun {
  event_id: string;
  event_type: string;
  order_number: string | null;
  person_email: string | null;
  occurred_at: Date;
}

const listSql = `
  SELECT r.*, f.name AS flow_name, e.type AS event_type, e.order_number, e.person_email, e.occurred_at
    FROM run r JOIN flow f ON f.id = r.flow_id JOIN event e ON e.id = r.event_id
   WHERE r.store_id = $1 AND r.flow_id = $2 AND r.status = 'held' AND ($3::text IS NULL OR r.reason_code = $3)
     AND ($4::uuid IS NULL OR r.id > $4)
   ORDER BY r.id LIMIT $5`;

const countSql = `
  SELECT flow_id, count(*) FILTER (WHERE status = 'held')::int AS held, count(*) FILTER (WHERE status = 'waiting')::int AS waiting
    FROM run
   WHERE store_id = $1 AND flow_id = ANY($2::uuid[]) AND status IN ('held', 'waiting')
   GROUP BY flow_id`;

export function createHeldRunStore({ pool, prisma }: Db): HeldRunStore {
  return {
    async list(storeId, { cursor, flowId, limit, reason }) {
      const { rows } = await pool.query<RawHeldRun>(listSql, [storeId, flowId, reason, cursor, limit]);
      return rows.map(asHeldRun);
    },

    async countStanding(storeId, flowIds) {
      if (flowIds.length === 0) return new Map();
      const { rows } = await pool.query<StandingRuns & { flow_id: string }>(countSql, [storeId, flowIds]);
      return new Map(rows.map(({ flow_id, held, waiting }) => [flow_id, { held, waiting }]));
    },

    move: (which, audit) => prisma.$transaction((tx) => moveRuns(tx, which, audit), { timeout: 20_000 }),
  };
}

function asHeldRun(raw: RawHeldRun): Omit<HeldRun, "awaitsPerson"> {
  return {
    ...asRun(raw),
    event: {
      id: raw.event_id,
      type: raw.event_type,
      orderNumber: raw.order_number,
      personEmail: raw.person_email,
      occurredAt: raw.occurred_at.toISOString(),
    },
  };
}

async function moveRuns(tx: Tx, which: HeldRunMove, audit: AuditRecord) {
  const picked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM run
     WHERE store_id = ${which.storeId}::uuid AND flow_id = ${which.flowId}::uuid AND status = 'held'
       AND reason_code = ANY(${which.reasonCodes}::text[]) AND lease_token IS NULL AND id <= ${which.upTo}::uuid
       AND (${which.runIds}::uuid[] IS NULL OR id = ANY(${which.runIds}::uuid[]))
       AND (${which.afterId}::uuid IS NULL OR id > ${which.afterId}::uuid)
     ORDER BY id LIMIT ${which.limit} FOR UPDATE`;
  const ids = picked.map((row) => row.id);
  const lastId = ids.length < which.limit ? null : (ids.at(-1) ?? null);
  if (ids.length === 0) return { moved: 0, lastId };
  if (which.move === "release") await release(tx, ids);
  else await skip(tx, ids, audit);
  await writeAudit(tx, { ...audit, detail: { ...audit.detail, count: ids.length } });
  return { moved: ids.length, lastId };
}

async function release(tx: Tx, ids: string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE run SET status = 'queued', reason_code = NULL, reason = NULL, faults = 0, wake_at = now() WHERE id = ANY(${ids}::uuid[])`;
  await tx.$executeRaw`
    UPDATE delivery SET status = 'queued', reason_code = NULL, reason = NULL, next_attempt_at = NULL
     WHERE run_id = ANY(${ids}::uuid[]) AND status = 'held'`;
}

async function skip(tx: Tx, ids: string[], { actor, at }: AuditRecord): Promise<void> {
  const reason = `Skipped by ${actor.name}.`;
  await tx.$executeRaw`
    UPDATE run SET status = 'skipped', reason_code = 'skipped_by_person', reason = ${reason}, wake_at = NULL, finished_at = ${at}
     WHERE id = ANY(${ids}::uuid[])`;
  await tx.$executeRaw`
    UPDATE delivery SET status = 'skipped', reason_code = 'skipped_by_person', reason = ${reason}, next_attempt_at = NULL,
           manual_pending = false, finished_at = ${at}
     WHERE run_id = ANY(${ids}::uuid[]) AND status = 'held'`;
}
