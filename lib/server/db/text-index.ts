import type { AttemptBodies, TextIndex } from "#server/services/ports/search.ts";
import type { Db } from "./client.ts";

interface RawBodies {
  delivery_id: string;
  number: number;
  started_at: Date;
  request_body: string | null;
  response_body: string | null;
  is_written: boolean;
}

// With ties, so that the position never stands between two attempts of the same millisecond.
const nextSql = `
  SELECT a.delivery_id, a.number, a.started_at, t.delivery_id IS NOT NULL AS is_written,
         CASE WHEN t.delivery_id IS NULL THEN d.request_body END AS request_body,
         CASE WHEN t.delivery_id IS NULL THEN a.response_body END AS response_body
    FROM (SELECT * FROM attempt WHERE started_at > $1 AND started_at <= $2 ORDER BY started_at FETCH FIRST $3 ROWS WITH TIES) a
    JOIN delivery d ON d.id = a.delivery_id
    LEFT JOIN attempt_text t ON t.delivery_id = a.delivery_id AND t.number = a.number`;

const writeSql = `
  INSERT INTO attempt_text (delivery_id, number, store_id, words)
  SELECT a.delivery_id, a.number, a.store_id, array_to_tsvector(string_to_array(n.words, ' ') || ('@' || a.store_id))
    FROM unnest($1::uuid[], $2::int[], $3::text[]) AS n (delivery_id, number, words)
    JOIN attempt a ON a.delivery_id = n.delivery_id AND a.number = n.number
  ON CONFLICT DO NOTHING`;

export function createTextIndex({ pool }: Db): TextIndex {
  return {
    async position(which) {
      const { rows } = await pool.query<{ at: Date }>("SELECT at FROM text_position WHERE id = $1", [which]);
      return rows[0]?.at ?? null;
    },
    async next(after, until, limit) {
      const { rows } = await pool.query<RawBodies>(nextSql, [after, until, limit]);
      const lastMs = rows.reduce((last, row) => Math.max(last, row.started_at.getTime()), 0);
      return {
        attempts: rows.filter((row) => !row.is_written).map(asBodies),
        looked: rows.length,
        lastAt: rows.length === 0 ? null : new Date(lastMs),
      };
    },
    async write(attempts) {
      if (attempts.length === 0) return;
      await pool.query(writeSql, [
        attempts.map((each) => each.deliveryId),
        attempts.map((each) => each.number),
        attempts.map((each) => each.words.join(" ")),
      ]);
    },
    async behind(before) {
      const { rows } = await pool.query<{ at: Date }>(
        `SELECT at FROM text_position WHERE id = 'new'
            AND EXISTS (SELECT FROM attempt WHERE started_at > text_position.at AND started_at < $1)`,
        [before],
      );
      return rows[0]?.at ?? null;
    },
    async moveTo(which, at) {
      const sql = "INSERT INTO text_position (id, at) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET at = excluded.at";
      await pool.query(sql, [which, at]);
    },
  };
}

function asBodies(raw: RawBodies): AttemptBodies {
  return {
    deliveryId: raw.delivery_id,
    number: raw.number,
    requestBody: raw.request_body,
    responseBody: raw.response_body,
  };
}
