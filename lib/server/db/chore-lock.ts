import type { ChoreLock } from "#server/services/ports/engine.ts";
import type { Db } from "./client.ts";

const lockSql = "SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS locked";
const unlockSql = "SELECT pg_advisory_unlock(hashtextextended($1, 0))";

// Half a period leaves room for clocks of several machines that differ.
const beginSql = `
  INSERT INTO chore (id, began_at) VALUES ($1, now())
  ON CONFLICT (id) DO UPDATE SET began_at = now() WHERE chore.began_at <= now() - $2 * interval '0.5 milliseconds'
  RETURNING id`;

/** A session lock on a connection of its own: it ends with the process, however that ends. */
export function createChoreLock({ pool }: Db): ChoreLock {
  return async (choreId, periodMs, run) => {
    const client = await pool.connect();
    try {
      const key = `hookline chore ${choreId}`;
      const { rows } = await client.query<{ locked: boolean }>(lockSql, [key]);
      if (!rows[0]?.locked) return false;
      try {
        const begun = await client.query(beginSql, [choreId, periodMs]);
        if (begun.rows.length === 0) return false;
        await run();
      } finally {
        await client.query(unlockSql, [key]);
      }
      return true;
    } finally {
      client.release();
    }
  };
}
