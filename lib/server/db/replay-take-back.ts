import type { ReplayRow } from "#server/services/ports/replays.ts";
import type { Tx } from "./client.ts";

const code = "replay_cancelled";
const message = "The replay that asked for it was cancelled.";

/**
 * Takes back attempts of a cancelled replay that nobody has begun. A delivery stays what it was; one that was held
 * meanwhile ends, and a run made for the replay ends with it. What is under lease is left to whoever sends it.
 */
export async function takeBack(tx: Tx, replay: ReplayRow, at: Date): Promise<number> {
  await tx.$queryRaw`SELECT id FROM replay WHERE id = ${replay.id}::uuid FOR UPDATE`;
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM run WHERE lease_token IS NULL
       AND id IN (SELECT run_id FROM delivery WHERE replay_id = ${replay.id}::uuid AND manual_pending)
     ORDER BY id FOR UPDATE`;
  const runIds = locked.map((row) => row.id);
  if (runIds.length === 0) return 0;
  const taken = await tx.$executeRaw`
    UPDATE delivery d SET manual_pending = false, replay_id = NULL,
           status = CASE WHEN d.status NOT IN ('queued', 'held') THEN d.status WHEN t.answered THEN 'delivered' ELSE 'cancelled' END,
           reason_code = CASE WHEN d.status NOT IN ('queued', 'held') THEN d.reason_code WHEN NOT t.answered THEN ${code} END,
           reason = CASE WHEN d.status NOT IN ('queued', 'held') THEN d.reason WHEN NOT t.answered THEN ${message} END,
           finished_at = CASE WHEN d.status NOT IN ('queued', 'held') THEN d.finished_at ELSE ${at} END
      FROM delivery x CROSS JOIN LATERAL (
        SELECT EXISTS (SELECT FROM attempt a WHERE a.delivery_id = x.id AND a.status_code BETWEEN 200 AND 299) AS answered
      ) AS t
     WHERE d.run_id = ANY(${runIds}::uuid[]) AND d.replay_id = ${replay.id}::uuid AND d.manual_pending AND x.id = d.id`;
  // Runs of the past settle themselves at their next claim; ended ones begin no step.
  const isNew = replay.kind === "events" || replay.mode === "rerender";
  await tx.$executeRaw`
    UPDATE run SET slot_taken = false, manual_wake = NOT ${isNew}::boolean, wake_at = CASE WHEN ${isNew}::boolean THEN NULL ELSE now() END,
           status = CASE WHEN ${isNew}::boolean THEN 'cancelled' WHEN status = 'held' THEN 'queued' ELSE status END,
           reason_code = CASE WHEN ${isNew}::boolean THEN ${code} WHEN status = 'held' THEN NULL ELSE reason_code END,
           reason = CASE WHEN ${isNew}::boolean THEN ${message} WHEN status = 'held' THEN NULL ELSE reason END,
           finished_at = CASE WHEN ${isNew}::boolean THEN ${at}::timestamptz ELSE finished_at END
     WHERE id = ANY(${runIds}::uuid[])`;
  await tx.$executeRaw`UPDATE replay SET done = done - ${taken}::int WHERE id = ${replay.id}::uuid`;
  return taken;
}
