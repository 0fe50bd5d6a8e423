import type { ChoreLock } from "#server/services/ports/engine.ts";
import type { Db } from "./client.ts";

/** A session lock on a connection of its own: it ends with the process, however that ends. */
export function createChoreLock({ pool }: Db): ChoreLock {
  return async (choreId, run) => {
    const client = await pool.connect();
    try {
      const key = `hookline chore ${choreId}`;
      const { rows } = await client.query<{ locked: boolean }>(
        "SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS locked",
        [key],
      );
      if (!rows[0]?.locked) return false;
      try {
        await run();
      } finally {
        await client.query("SELECT pg_advisory_unlock(hashtextextended($1, 0))", [key]);
      }
      return true;
    } finally {
      client.release();
    }
  };
}
