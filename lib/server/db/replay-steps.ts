import type { PassedOver } from "#contracts/replay.ts";
import { type ReplayStep, stepOver } from "#core/replay/step-over.ts";
import type { ReplayRow, ReplayStore } from "#server/services/ports/replays.ts";
import type { Db, Tx } from "./client.ts";
import { asEventRecord } from "./event-record.ts";
import { beginRuns } from "./replay-begin.ts";
import { replayWhere } from "./replay-rows.ts";
import type { SqlFilter } from "./sql-filter.ts";

type Steps = Pick<ReplayStore, "askAgain" | "nextDeliveries" | "nextEvents" | "beginStep">;

const options = { timeout: 20_000 };
// Nothing can be asked twice, and what still waits goes out by itself.
const endedSql = "d.status IN ('delivered', 'failed', 'skipped', 'cancelled') AND NOT d.manual_pending";

/** The batches of a replay. Each moves it on in the transaction that asks, so a killed process neither repeats nor omits. */
export function createReplaySteps({ prisma, pool }: Db): Steps {
  return {
    askAgain: (replay, limit) =>
      prisma.$transaction(async (tx) => {
        if (!(await isAt(tx, replay))) return null;
        const { text, where } = nextSql(replay, "d.id, d.run_id, d.manual_pending AS asked", limit);
        const rows = await tx.$queryRawUnsafe<{ id: string; run_id: string; asked: boolean }[]>(text, ...where.values);
        const step = stepOver(replay.upTo, rows, limit);
        const taken = await askForAttempts(tx, replay.id, rows);
        const asked = rows.filter((row) => row.asked).length;
        await moveOn(tx, replay.id, step, taken, { asked, waiting: Math.max(0, rows.length - taken - asked) });
        return { ...step, taken };
      }, options),

    async nextDeliveries(replay, limit) {
      const columns = `d.id, d.flow_id AS "flowId", d.step_id AS "stepId", d.step_name AS "stepName", d.event_id AS "eventId", d.manual_pending AS asked, ${endedSql} AS ended`;
      const { text, where } = nextSql(replay, columns, limit);
      return (await pool.query(text, where.values)).rows;
    },

    async nextEvents(replay, limit) {
      const { text, where } = nextSql(replay, "e.id", limit);
      const ids = (await pool.query<{ id: string }>(text, where.values)).rows.map((row) => row.id);
      const rows = await prisma.event.findMany({ where: { id: { in: ids } }, orderBy: { id: "asc" } });
      return rows.map(asEventRecord);
    },

    beginStep: (replay, step, runs, passedOver, at) =>
      prisma.$transaction(async (tx) => {
        if (!(await isAt(tx, replay))) return null;
        const fresh = replay.kind === "events" ? await withoutRun(tx, replay.flowId, runs) : runs;
        const begun = await beginRuns(tx, replay.storeId, fresh, replay.id, at);
        const taken = begun.filter((run) => run.status !== "skipped").length;
        // Without a run although it might have one: it has one already, or its key was taken.
        const hasRun = runs.length - taken;
        await moveOn(tx, replay.id, step, taken, { ...passedOver, has_run: hasRun });
        return { taken };
      }, options),
  };
}

function nextSql(replay: ReplayRow, columns: string, limit: number): { text: string; where: SqlFilter } {
  const { from, id, where } = replayWhere(replay.storeId, replay, replay.upTo);
  if (replay.position !== null) where.and(`${id} > ?`, replay.position);
  const text = `SELECT ${columns} FROM ${from} WHERE ${where.text} ORDER BY ${id} LIMIT ${where.param(limit)}`;
  return { text, where };
}

/** Still running, and where this process saw it; locked until the transaction's end. */
async function isAt(tx: Tx, { id, position }: ReplayRow): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ status: string; position: string | null }[]>`
    SELECT status, position FROM replay WHERE id = ${id}::uuid FOR UPDATE`;
  return row?.status === "running" && row.position === position;
}

async function moveOn(
  tx: Tx,
  id: string,
  { position, seen }: ReplayStep,
  taken: number,
  passedOver: PassedOver,
): Promise<void> {
  const more = Object.entries(passedOver).filter(([, count]) => count > 0);
  await tx.$executeRaw`
    UPDATE replay SET position = ${position}::uuid, done = done + ${taken}::int, skipped = skipped + ${seen - taken}::int,
           passed_over = passed_over || coalesce((
             SELECT jsonb_object_agg(n.reason, n.count + coalesce((passed_over ->> n.reason)::int, 0))
               FROM unnest(${more.map(([reason]) => reason)}::text[], ${more.map(([, count]) => count)}::int[]) AS n (reason, count)), '{}')
     WHERE id = ${id}::uuid`;
}

async function askForAttempts(tx: Tx, replayId: string, rows: { id: string; run_id: string }[]): Promise<number> {
  const runIds = rows.map((row) => row.run_id);
  await tx.$queryRaw`SELECT id FROM run WHERE id = ANY(${runIds}::uuid[]) ORDER BY id FOR UPDATE`;
  const [counted] = await tx.$queryRawUnsafe<{ taken: number }[]>(
    `WITH d AS (
       UPDATE delivery d SET manual_pending = true, replay_id = $1::uuid WHERE d.id = ANY($2::uuid[]) AND ${endedSql}
       RETURNING d.run_id, d.endpoint_id
     ), r AS (
       UPDATE run SET manual_wake = true, wake_at = CASE WHEN lease_token IS NULL THEN now() ELSE wake_at END,
              lane = CASE WHEN finished_at IS NULL OR lease_token IS NOT NULL THEN lane ELSE coalesce(w.endpoint_id, lane) END
         FROM (SELECT DISTINCT ON (run_id) run_id, endpoint_id FROM d ORDER BY run_id) AS w WHERE run.id = w.run_id
     )
     SELECT count(*)::int AS taken FROM d`,
    replayId,
    rows.map((row) => row.id),
  );
  return counted?.taken ?? 0;
}

/** Two back-fills of one flow wait for each other here, so that no event gets two runs. */
async function withoutRun<Run extends { eventId: string }>(tx: Tx, flowId: string, runs: Run[]): Promise<Run[]> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`hookline back-fill ${flowId}`}, 0))::text`;
  const eventIds = runs.map((run) => run.eventId);
  const known = await tx.$queryRaw<{ event_id: string }[]>`
    SELECT event_id FROM run WHERE event_id = ANY(${eventIds}::uuid[]) AND flow_id = ${flowId}::uuid AND NOT is_test`;
  const ran = new Set(known.map((row) => row.event_id));
  return runs.filter((run) => !ran.has(run.eventId));
}
