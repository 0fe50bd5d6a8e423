import type { QueueReader } from "#server/services/ports/metrics.ts";
import type { Db } from "./client.ts";

interface RawQueue {
  waiting: number;
  due: number;
  oldest: Date | null;
}

// Both read nothing but the partial indexes of what waits and what is held.
const waitingSql = `
  SELECT count(*)::int AS waiting, (count(*) FILTER (WHERE wake_at <= now()))::int AS due,
         min(wake_at) FILTER (WHERE wake_at <= now()) AS oldest
    FROM run WHERE wake_at IS NOT NULL`;
const heldSql = `
  SELECT coalesce(reason_code, 'unknown') AS "reasonCode", count(*)::int AS runs
    FROM run WHERE status = 'held' GROUP BY 1 ORDER BY 1`;

/** How deep the queue is and what it waits for. */
export function createQueueReader({ pool }: Db): QueueReader {
  return {
    async read() {
      const [waiting, held] = await Promise.all([
        pool.query<RawQueue>({ name: "queue-waiting", text: waitingSql }),
        pool.query<{ reasonCode: string; runs: number }>({ name: "queue-held", text: heldSql }),
      ]);
      const figures = waiting.rows[0] ?? { waiting: 0, due: 0, oldest: null };
      return { waiting: figures.waiting, due: figures.due, oldestDueAt: figures.oldest, held: held.rows };
    },
  };
}
