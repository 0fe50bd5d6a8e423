import type { Pool, PoolClient } from "pg";

const underWaySql =
  "SELECT count(*)::int AS count FROM run WHERE lane = $1 AND lease_token IS NOT NULL AND wake_at > now()";

/**
 * Lets `take` claim as much of the lane as its limit leaves over all processes. Those that ask for one lane come one
 * after the other, so that each counts what the one before has taken.
 */
export async function withinLaneLimit<T>(
  pool: Pool,
  lane: string,
  limit: number,
  take: (client: PoolClient, room: number) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let isBroken = true;
  try {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`hookline lane ${lane}`]);
    const { rows } = await client.query<{ count: number }>({
      name: "lane-under-way",
      text: underWaySql,
      values: [lane],
    });
    const taken = await take(client, limit - (rows[0]?.count ?? 0));
    await client.query("COMMIT");
    isBroken = false;
    return taken;
  } finally {
    // A connection that failed halfway is closed, and its transaction with it.
    client.release(isBroken);
  }
}
