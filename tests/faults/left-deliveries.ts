import { setTimeout as sleep } from "node:timers/promises";
import { runSql } from "#tests/integration/support/sql.ts";
import type { LeftDelivery } from "./count/ledger.ts";

const unsettledSql = `
  SELECT count(*)::int AS count, min(f.name) AS example
    FROM delivery d JOIN flow f ON f.id = d.flow_id
   WHERE d.status IN ('queued', 'sending', 'retrying') OR (d.status = 'held' AND f.name = ANY($1))`;

const pollMs = 200;

/**
 * Waits until nothing is on its way any more: every delivery has come to its end or is held. What a breaker holds for one
 * of the targets named in `arriving` is still on its way, since that target answers again. Answers a sentence about what
 * is left when the time is over, else null.
 */
export async function untilSettled(
  databaseUrl: string,
  arriving: readonly string[],
  deadlineMs: number,
): Promise<string | null> {
  const deadline = Date.now() + deadlineMs;
  for (;;) {
    const [left] = await runSql<{ count: number; example: string }>(databaseUrl, unsettledSql, [arriving]);
    if (!left?.count) return null;
    if (Date.now() > deadline)
      return `after ${deadlineMs} ms ${left.count} deliveries are on their way, as to "${left.example}"`;
    await sleep(pollMs);
  }
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
