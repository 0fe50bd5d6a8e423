// A claim is one statement: the lease, and the status people see. One asked for by hand keeps its status and comes
// first, so that the run's others go on waiting.
const claimSql = (due: string) => `
  WITH due AS (${due}),
  claimed AS (
    UPDATE run r SET wake_at = now() + $1 * interval '1 millisecond', lease_token = $2, manual_wake = false,
           status = CASE WHEN r.status IN ('queued', 'waiting') THEN 'running' ELSE r.status END
      FROM due WHERE r.id = due.id RETURNING r.id
  ),
  sending AS (
    UPDATE delivery d SET status = 'sending' FROM claimed c
     WHERE d.run_id = c.id AND NOT EXISTS (SELECT FROM delivery m WHERE m.run_id = c.id AND m.manual_pending)
       AND d.status IN ('queued', 'retrying') AND coalesce(d.next_attempt_at, now()) <= now()
  )
  SELECT id FROM claimed`;

// Each lane gives its own oldest, so a lane of thousands costs another lane nothing.
export const claimLanesSql = claimSql(`
  SELECT picked.id FROM unnest($3::uuid[], $4::int[]) AS wanted (lane, room)
   CROSS JOIN LATERAL (
     SELECT id FROM run WHERE run.lane = wanted.lane AND run.wake_at <= now()
      ORDER BY run.wake_at LIMIT wanted.room FOR UPDATE SKIP LOCKED
   ) AS picked`);
export const claimOneSql = claimSql("SELECT id FROM run WHERE wake_at <= now() AND id = $3 FOR UPDATE SKIP LOCKED");

// Its lane is full: asked again a while later, spread out so that not all that wait come at once.
export const putOffSql = `
  UPDATE run SET wake_at = now() + $2 * interval '1 millisecond'
   WHERE id = $1 AND wake_at <= now()`;

// From lane to lane by the index, touching one entry of each: the cost is the number of lanes, not of runs.
export const dueLanesSql = `
  WITH RECURSIVE lanes AS (
    (SELECT lane FROM run WHERE wake_at IS NOT NULL ORDER BY lane LIMIT 1)
    UNION ALL
    SELECT (SELECT run.lane FROM run WHERE run.wake_at IS NOT NULL AND run.lane > lanes.lane ORDER BY run.lane LIMIT 1)
      FROM lanes WHERE lanes.lane IS NOT NULL
  )
  SELECT lane FROM lanes
   WHERE lane IS NOT NULL AND EXISTS (SELECT FROM run WHERE run.lane = lanes.lane AND run.wake_at <= now())`;
