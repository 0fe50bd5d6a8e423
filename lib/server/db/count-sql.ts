import { bucketGrowth } from "#core/durations/duration-buckets.ts";
import type { Counted } from "#server/services/ports/counts.ts";

const noSource = "00000000-0000-0000-0000-000000000000";

/** Where counts of something are kept, the rows they come from ($3 and $4 are the hour's ends), and the first of them from $1 on. */
interface Counting {
  table: "hourly_count" | "hourly_duration";
  rows: string;
  next: string;
  /** The moment of the oldest there is. */
  oldest: string;
}

const oldestEnded = "SELECT min(finished_at) AS at FROM delivery";
const nextEnded = `${oldestEnded} WHERE finished_at >= $1`;

const ended = (subject: string): Counting => ({
  table: "hourly_count",
  rows: `
    SELECT store_id, ${subject} AS subject_id, status AS label, count(*)::int AS count
      FROM delivery WHERE finished_at >= $3::timestamptz AND finished_at < $4::timestamptz AND NOT is_test
       AND ${subject} IS NOT NULL GROUP BY 1, 2, 3`,
  next: nextEnded,
  oldest: oldestEnded,
});

const bucketOf = (ms: string) => `greatest(0, ceil(ln(greatest(${ms}, 1)::float8) / ln(${bucketGrowth}::float8)))::int`;

/** `rows` has the columns store_id, subject_id, label and bucket. */
const inBuckets = (rows: string) => `
  SELECT store_id, subject_id, label, array_agg(bucket ORDER BY bucket) AS buckets, array_agg(count ORDER BY bucket) AS counts
    FROM (SELECT store_id, subject_id, label, bucket, count(*)::int AS count FROM (${rows}) AS one GROUP BY 1, 2, 3, 4) AS each
   GROUP BY 1, 2, 3`;

/** What counts a thing by the hour. Every statement finds its hour by an index. */
export const countings: Record<Counted, Counting> = {
  // An event's id is the time of its arrival, so its hour is a range of the primary key.
  events: {
    table: "hourly_count",
    rows: `
      SELECT store_id, coalesce(source_id, '${noSource}') AS subject_id, type AS label, count(*)::int AS count
        FROM event WHERE id >= $3::uuid AND id < $4::uuid AND NOT is_test GROUP BY 1, 2, 3`,
    next: "SELECT received_at AS at FROM event WHERE id >= $1::uuid ORDER BY id LIMIT 1",
    oldest: "SELECT received_at AS at FROM event ORDER BY id LIMIT 1",
  },
  deliveries: ended("flow_id"),
  endpoint_deliveries: ended("endpoint_id"),
  // One sent again by hand tells when a person came by, not how long the way to the receiver is.
  delivery_times: {
    table: "hourly_duration",
    rows: inBuckets(`
      SELECT store_id, flow_id AS subject_id, '' AS label,
             ${bucketOf("extract(epoch FROM finished_at - created_at) * 1000")} AS bucket
        FROM delivery WHERE finished_at >= $3::timestamptz AND finished_at < $4::timestamptz AND NOT is_test
         AND status = 'delivered' AND attempt_count = auto_attempts`),
    next: nextEnded,
    oldest: oldestEnded,
  },
  attempts: {
    table: "hourly_duration",
    rows: inBuckets(`
      SELECT a.store_id, d.endpoint_id AS subject_id, ${bucketOf("a.duration_ms")} AS bucket,
             CASE WHEN a.status_code BETWEEN 200 AND 299 AND coalesce(a.error_kind, 'too_large') = 'too_large'
                  THEN 'ok' ELSE 'failed' END AS label
        FROM attempt a JOIN delivery d ON d.id = a.delivery_id
       WHERE a.started_at >= $3::timestamptz AND a.started_at < $4::timestamptz AND d.endpoint_id IS NOT NULL AND NOT d.is_test`),
    next: "SELECT min(started_at) AS at FROM attempt WHERE started_at >= $1",
    oldest: "SELECT created_at AS at FROM delivery ORDER BY id LIMIT 1",
  },
};
