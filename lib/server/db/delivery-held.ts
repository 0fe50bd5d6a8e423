import type { AuditRecord } from "#server/services/ports/audit.ts";
import type { HeldMove, HeldMoved } from "#server/services/ports/deliveries.ts";
import { writeAudit } from "./audit-store.ts";
import type { Tx } from "./client.ts";
import { deliveryWhere } from "./delivery-filter.ts";

interface Picked {
  id: string;
  run_id: string;
  closed: boolean;
}

// Released towards an endpoint that takes nothing, a delivery would only be held again.
const closedSql = "coalesce(e.status = 'paused' OR (e.status = 'open' AND d.reason_code = 'breaker_open'), false)";

/** One batch of held deliveries released or skipped, with one audit entry; what is being sent by hand is left alone. */
export async function moveHeld(tx: Tx, which: HeldMove, audit: AuditRecord): Promise<HeldMoved> {
  const where = deliveryWhere(which.storeId, { ...which.filter, status: ["held"] }).and("d.id <= ?", which.upTo);
  if (which.afterId !== null) where.and("d.id > ?", which.afterId);
  const picked = await tx.$queryRawUnsafe<Picked[]>(
    `SELECT d.id, d.run_id, ${closedSql} AS closed FROM delivery d JOIN run r ON r.id = d.run_id LEFT JOIN endpoint e ON e.id = coalesce(d.endpoint_id, r.lane)
      WHERE ${where.text} ORDER BY d.id LIMIT ${where.param(which.limit)}`,
    ...where.values,
  );
  const lastId = picked.length < which.limit ? null : (picked.at(-1)?.id ?? null);
  const movable = which.move === "skip" ? picked : picked.filter(({ closed }) => !closed);
  const stillHeld = picked.length - movable.length;
  if (movable.length === 0) return { moved: 0, stillHeld, lastId };
  const runIds = movable.map((each) => each.run_id);
  await tx.$queryRaw`SELECT id FROM run WHERE id = ANY(${runIds}::uuid[]) ORDER BY id FOR UPDATE`;
  const ids = movable.map((each) => each.id);
  const moved = await (which.move === "skip" ? skip(tx, ids, audit) : release(tx, ids));
  await tx.$executeRaw`
    UPDATE run SET wake_at = now(), faults = 0, status = CASE WHEN status = 'held' THEN 'queued' ELSE status END,
           reason_code = CASE WHEN status = 'held' THEN NULL ELSE reason_code END,
           reason = CASE WHEN status = 'held' THEN NULL ELSE reason END
     WHERE id = ANY(${moved.map((each) => each.run_id)}::uuid[])`;
  if (moved.length > 0) await writeAudit(tx, { ...audit, detail: { ...audit.detail, count: moved.length } });
  return { moved: moved.length, stillHeld, lastId };
}

function release(tx: Tx, ids: string[]): Promise<{ run_id: string }[]> {
  return tx.$queryRaw`
    UPDATE delivery d SET status = 'queued', reason_code = NULL, reason = NULL, next_attempt_at = NULL
      FROM run r WHERE d.id = ANY(${ids}::uuid[]) AND d.status = 'held' AND r.id = d.run_id AND r.lease_token IS NULL
    RETURNING d.run_id`;
}

function skip(tx: Tx, ids: string[], { actor, at }: AuditRecord): Promise<{ run_id: string }[]> {
  return tx.$queryRaw`
    UPDATE delivery d SET status = 'skipped', reason_code = 'skipped_by_person', reason = ${`Skipped by ${actor.name}.`},
           next_attempt_at = NULL, manual_pending = false, finished_at = ${at}
      FROM run r WHERE d.id = ANY(${ids}::uuid[]) AND d.status = 'held' AND r.id = d.run_id AND r.lease_token IS NULL
    RETURNING d.run_id`;
}
