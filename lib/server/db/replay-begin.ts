import type { BegunReplayRun, ReplayRun } from "#server/services/ports/replays.ts";
import type { Tx } from "./client.ts";
import { withoutNul } from "./json-columns.ts";
import { onceConflictSql } from "./once-conflict.ts";

interface Holder {
  flow_id: string;
  key_hash: string;
  run_id: string;
  taken_at: Date;
}

const keyOf = (flowId: string, keyHash: string) => `${flowId} ${keyHash}`;

/**
 * Writes runs of events that are stored already, with their first deliveries, once per key kept. Inside the caller's
 * transaction; its events are locked against being removed as old meanwhile.
 */
export async function beginRuns(
  tx: Tx,
  storeId: string,
  runs: ReplayRun[],
  replayId: string | null,
  at: Date,
): Promise<BegunReplayRun[]> {
  if (runs.length === 0) return [];
  const holders = await takeKeys(tx, storeId, runs, at);
  const begun = runs.map((run) => asBegun(run, holders));
  const inserted = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO run (id, store_id, flow_id, flow_version, event_id, status, reason_code, reason, lane, wake_at, created_at, finished_at)
    SELECT n.id, e.store_id, n.flow_id, n.version, e.id, n.status, n.code, n.reason, n.lane,
           CASE WHEN n.status = 'queued' THEN now() END, ${at}, CASE WHEN n.status = 'skipped' THEN ${at}::timestamptz END
      FROM unnest(${begun.map((run) => run.id)}::uuid[], ${begun.map((run) => run.flowId)}::uuid[],
                  ${begun.map((run) => run.flowVersion)}::int[], ${begun.map((run) => run.eventId)}::uuid[],
                  ${begun.map((run) => run.status)}::text[], ${begun.map((run) => run.reasonCode)}::text[],
                  ${begun.map((run) => run.reason)}::text[], ${begun.map((run) => run.lane)}::uuid[])
             AS n (id, flow_id, version, event_id, status, code, reason, lane)
      JOIN event e ON e.id = n.event_id AND e.store_id = ${storeId}::uuid
       FOR KEY SHARE OF e
    RETURNING id`;
  const first = begun.flatMap((run) => (run.delivery ? [{ ...run.delivery, run }] : []));
  await tx.$executeRaw`
    INSERT INTO delivery (id, store_id, run_id, flow_id, flow_version, step_id, step_name, event_id, event_type, status, reason_code,
                          reason, method, replay_id, rerendered_from, manual_pending, order_number, person_email, order_value, currency,
                          created_at, finished_at)
    SELECT n.id, r.store_id, r.id, r.flow_id, r.flow_version, n.step_id, n.step_name, e.id, e.type, r.status, r.reason_code, r.reason,
           n.method, CASE WHEN r.status <> 'skipped' THEN ${replayId}::uuid END, n.source, r.status <> 'skipped', e.order_number,
           e.person_email, e.order_value, e.currency, ${at}, r.finished_at
      FROM unnest(${first.map((each) => each.id)}::uuid[], ${first.map((each) => each.run.id)}::uuid[],
                  ${first.map((each) => each.stepId)}::text[], ${first.map((each) => each.stepName)}::text[],
                  ${first.map((each) => each.method)}::text[], ${first.map((each) => each.run.rerenderedFrom)}::uuid[])
             AS n (id, run_id, step_id, step_name, method, source)
      JOIN run r ON r.id = n.run_id JOIN event e ON e.id = r.event_id`;
  const written = new Set(inserted.map((row) => row.id));
  return begun.filter((run) => written.has(run.id));
}

/** Whose each key is once these runs have asked for it. Of two runs with one key the first asks. */
async function takeKeys(tx: Tx, storeId: string, runs: ReplayRun[], at: Date): Promise<Map<string, Holder>> {
  const asking = new Map<string, { run: ReplayRun; keyHash: string; key: string; until: Date }>();
  for (const run of runs) {
    if (run.once === null) continue;
    const name = keyOf(run.flowId, run.once.keyHash);
    if (!asking.has(name)) asking.set(name, { ...run.once, run });
  }
  // In one order everywhere, so that two transactions never wait for each other.
  const sorted = [...asking].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each);
  if (sorted.length === 0) return new Map();
  const holders = await tx.$queryRawUnsafe<Holder[]>(
    `INSERT INTO once_key AS o (flow_id, key_hash, store_id, key, run_id, event_id, taken_at, until)
     SELECT n.flow_id, n.key_hash, $1::uuid, n.key, n.run_id, n.event_id, $2::timestamptz, n.until
       FROM unnest($3::uuid[], $4::text[], $5::text[], $6::uuid[], $7::uuid[], $8::timestamptz[])
              AS n (flow_id, key_hash, key, run_id, event_id, until)
     ${onceConflictSql} RETURNING flow_id, key_hash, run_id, taken_at`,
    storeId,
    at,
    sorted.map((each) => each.run.flowId),
    sorted.map((each) => each.keyHash),
    sorted.map((each) => withoutNul(each.key)),
    sorted.map((each) => each.run.id),
    sorted.map((each) => each.run.eventId),
    sorted.map((each) => each.until),
  );
  return new Map(holders.map((holder) => [keyOf(holder.flow_id, holder.key_hash), holder]));
}

function asBegun(run: ReplayRun, holders: ReadonlyMap<string, Holder>): ReplayRun {
  const holder = run.once && holders.get(keyOf(run.flowId, run.once.keyHash));
  if (!run.once || !holder || holder.run_id === run.id) return run;
  const when = holder.taken_at.toISOString().slice(0, 16).replace("T", " ");
  const reason = `${run.once.words} already started run ${holder.run_id} on ${when} UTC.`;
  return { ...run, status: "skipped", reasonCode: "once", reason: withoutNul(reason) };
}
