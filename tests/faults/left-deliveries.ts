import { runSql } from "#tests/integration/support/sql.ts";
import { readUntil } from "#tests/integration/support/until.ts";
import type { LeftDelivery } from "./count/ledger.ts";

const unsettledSql = `
  SELECT count(*)::int AS unsettled, min(f.name) AS first, min(d.status) AS status
    FROM delivery d JOIN flow f ON f.id = d.flow_id
   WHERE d.status IN ('queued', 'sending', 'retrying') OR (d.status = 'held' AND f.name = ANY($1))`;

/**
 * Resolves as soon as nothing is on its way any more: every delivery has come to its end or is held. What a breaker holds
 * for one of the targets named in `arriving` is still on its way, since that target answers again.
 */
export async function untilSettled(
  databaseUrl: string,
  arriving: readonly string[],
  deadlineMs: number,
): Promise<void> {
  const read = () => runSql<{ unsettled: number }>(databaseUrl, unsettledSql, [arriving]);
  await readUntil(read, ([row]) => row?.unsettled === 0, { deadlineMs, pollMs: 200 });
}

/** All deliveries as they stand in the database; the app should not run meanwhile. */
export function readLeftDeliveries(databaseUrl: string): Promise<LeftDelivery[]> {
  return runSql<LeftDelivery>(
    databaseUrl,
    `SELECT d.id, d.event_id AS "eventId", f.name AS target, d.status, d.reason_code AS "reasonCode",
            (SELECT count(*)::int FROM attempt a WHERE a.delivery_id = d.id) AS attempts,
            r.wake_at IS NOT NULL AS wakes
       FROM delivery d JOIN flow f ON f.id = d.flow_id JOIN run r ON r.id = d.run_id`,
  );
}
