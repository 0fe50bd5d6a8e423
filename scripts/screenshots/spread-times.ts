import { Client } from "pg";
import { untilCounted } from "#scripts/measure-pages/until-counted.ts";

/**
 * Moves what came in within seconds apart, as orders of a working day are: each event 1 to 20 minutes before the next,
 * its runs, deliveries and attempts with it. The order of everything stays. Resolves when the hours are counted anew.
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
    // A cause is known since its deliveries failed, and its receiver is in trouble as long.
    await client.query(`
      UPDATE failure_group SET first_at = t.first, last_at = t.last, opened_at = t.first
      FROM (SELECT d.flow_id, d.endpoint_id, min(started_at) AS first, max(started_at) AS last
            FROM attempt JOIN delivery d ON d.id = delivery_id WHERE d.status = 'failed' GROUP BY 1, 2) t
      WHERE t.flow_id = failure_group.flow_id AND t.endpoint_id = failure_group.endpoint_id`);
    await client.query("DELETE FROM failure_group_hour");
    await client.query(`
      INSERT INTO failure_group_hour (group_id, hour, count)
      SELECT g.id, date_trunc('hour', started_at), count(*) FROM failure_group g
      JOIN delivery d ON d.flow_id = g.flow_id AND d.endpoint_id = g.endpoint_id AND d.status = 'failed'
      JOIN attempt ON delivery_id = d.id GROUP BY 1, 2`);
    await client.query(
      "UPDATE failure_group_move SET at = first_at FROM failure_group WHERE failure_group.id = group_id AND kind = 'opened'",
    );
    await client.query(
      "UPDATE endpoint SET failing_since = first_at FROM failure_group WHERE endpoint_id = endpoint.id AND failing_since IS NOT NULL",
    );
    await client.query(`
      UPDATE person SET first_seen_at = t.first, last_event_at = t.last
      FROM (SELECT lower(person_email) AS key, min(occurred_at) AS first, max(occurred_at) AS last FROM event GROUP BY 1) t
      WHERE t.key = person.key`);
    await client.query(`
      UPDATE person_activity SET last_at = t.last
      FROM (SELECT lower(person_email) AS key, type, max(occurred_at) AS last FROM event GROUP BY 1, 2) t
      WHERE t.key = person_key AND t.type = event_type`);
    // Where nothing is counted, counting begins anew with the oldest there is.
    await client.query("DELETE FROM hourly_count");
    await client.query("DELETE FROM hourly_duration");
    await client.query("UPDATE notice SET first_at = now() - interval '1 hour', last_at = now() - interval '1 hour'");
    await client.query("UPDATE endpoint SET created_at = created_at - interval '9 days'");
    await client.query("UPDATE inbox SET created_at = created_at - interval '9 days'");
    await client.query("UPDATE secret SET updated_at = updated_at - interval '9 days'");
    await client.query("UPDATE rejected_request SET received_at = received_at - interval '49 minutes'");
    await client.query("UPDATE source SET created_at = created_at - interval '9 days'");
    await client.query("UPDATE flow SET updated_at = updated_at - interval '6 days'");
    await untilCounted(client);
  } finally {
    await client.end();
  }
}
