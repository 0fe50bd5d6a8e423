import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "pg";

const everyMs = 2_000;

/** Until the chores that count hours have reached the current one, and nothing was counted since the look before. */
export async function untilCounted(admin: Client): Promise<void> {
  let known = "";
  for (;;) {
    const { rows } = await admin.query<{ state: string; current: boolean | null }>(
      `SELECT sum(rows)::text AS state, bool_and(newest >= date_trunc('hour', now()) - interval '1 hour') AS current
         FROM (SELECT what, max(hour) AS newest, count(*) AS rows FROM hourly_count GROUP BY what) AS counted`,
    );
    const { state = "", current = false } = rows[0] ?? {};
    if (current && state === known) return;
    known = state;
    await sleep(everyMs);
  }
}
