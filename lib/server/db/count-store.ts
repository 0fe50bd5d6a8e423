import { idFloor } from "#core/retention/id-floor.ts";
import type { CountStore } from "#server/services/ports/counts.ts";
import type { Db } from "./client.ts";
import { countings } from "./count-sql.ts";

const hourMs = 3_600_000;
const nextHour = (hour: Date) => new Date(hour.getTime() + hourMs);

const figures = { hourly_count: ["count"], hourly_duration: ["buckets", "counts"] } as const;

function countSql(table: keyof typeof figures, rows: string): string {
  const columns = figures[table];
  const changed = columns.map((column) => `h.${column} <> excluded.${column}`).join(" OR ");
  return `
    WITH fresh AS MATERIALIZED (${rows}),
    gone AS (
      DELETE FROM ${table} h WHERE h.hour = $1 AND h.what = $2 AND NOT EXISTS (
        SELECT FROM fresh f WHERE f.store_id = h.store_id AND f.subject_id = h.subject_id AND f.label = h.label)
    )
    INSERT INTO ${table} AS h (store_id, hour, what, subject_id, label, ${columns.join(", ")})
    SELECT store_id, $1, $2, subject_id, label, ${columns.join(", ")} FROM fresh
    ON CONFLICT (store_id, what, subject_id, label, hour) DO UPDATE
       SET ${columns.map((column) => `${column} = excluded.${column}`).join(", ")}
     WHERE ${changed}`;
}

export function createCountStore({ pool }: Db): CountStore {
  return {
    async span(what) {
      const { next, oldest, table } = countings[what];
      const newestSql = `SELECT hour FROM ${table} WHERE what = $1 ORDER BY hour DESC LIMIT 1`;
      const newest = (await pool.query<{ hour: Date }>(newestSql, [what])).rows[0]?.hour ?? null;
      const from = newest && nextHour(newest);
      const first =
        from === null
          ? await pool.query<{ at: Date | null }>(oldest)
          : await pool.query<{ at: Date | null }>(next, [what === "events" ? idFloor(from) : from]);
      return { newestCounted: newest, next: first.rows[0]?.at ?? null };
    },

    async countHour(what, hour) {
      const { rows, table } = countings[what];
      const end = nextHour(hour);
      const ends = what === "events" ? [idFloor(hour), idFloor(end)] : [hour, end];
      await pool.query(countSql(table, rows), [hour, what, ...ends]);
    },
  };
}
