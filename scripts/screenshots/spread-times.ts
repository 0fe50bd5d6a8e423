import { Client } from "pg";

/**
 * Moves what came in within seconds apart, as orders of a working day are: each event 1 to 20 minutes before the next,
 * its runs, deliveries and attempts with it. The order of everything stays.
 */
export async function spreadTimes(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`
      CREATE TEMP TABLE moved AS
      SELECT id, sum(gap) OVER (ORDER BY id DESC) AS by
      FROM (SELECT id, make_interval(secs => 40 + (rank() OVER (ORDER BY id DESC) * 397) % 1100) AS gap FROM event) e`);
    await client.query(
      "UPDATE event SET received_at = received_at - by, occurred_at = occurred_at - by FROM moved WHERE moved.id = event.id",
    );
    await client.query(
      "UPDATE run SET created_at = created_at - by, finished_at = finished_at - by FROM moved WHERE moved.id = event_id",
    );
    await client.query(
      "UPDATE attempt SET started_at = started_at - by FROM moved, delivery WHERE delivery.id = delivery_id AND moved.id = event_id",
    );
    await client.query(
      "UPDATE inbox_request SET received_at = received_at - by FROM moved, delivery WHERE delivery.id = delivery_id AND moved.id = event_id",
    );
    await client.query(
      "UPDATE delivery SET created_at = created_at - by, finished_at = finished_at - by FROM moved WHERE moved.id = event_id",
    );
    await client.query("UPDATE rejected_request SET received_at = received_at - interval '49 minutes'");
    await client.query("UPDATE source SET created_at = created_at - interval '9 days'");
    await client.query("UPDATE flow SET updated_at = updated_at - interval '6 days'");
  } finally {
    await client.end();
  }
}
