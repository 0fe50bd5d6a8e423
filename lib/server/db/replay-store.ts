import type { ReplayStore } from "#server/services/ports/replays.ts";
import { writeAudit } from "./audit-store.ts";
import type { Db } from "./client.ts";
import { deliveryWhere } from "./delivery-filter.ts";
import { toJsonColumn } from "./json-columns.ts";
import { beginRuns } from "./replay-begin.ts";
import { asReplayRow, replayWhere } from "./replay-rows.ts";
import { createReplaySteps } from "./replay-steps.ts";
import { takeBack } from "./replay-take-back.ts";
import { tallyReplay } from "./replay-tally.ts";

// An attempt by hand that failed leaves a delivered delivery delivered, so for the same request the last answer tells.
const countsSql = `
  SELECT count(*) FILTER (WHERE c.pending)::int AS pending, count(*) FILTER (WHERE c.waits)::int AS waiting,
         count(*) FILTER (WHERE NOT c.waits AND c.ok)::int AS succeeded,
         count(*) FILTER (WHERE NOT c.waits AND NOT c.ok)::int AS failed
    FROM (
      SELECT d.manual_pending AS pending,
             d.manual_pending OR d.status IN ('queued', 'sending', 'retrying', 'held') AS waits,
             d.status = 'delivered' AND d.last_status_code BETWEEN 200 AND 299 AS ok
        FROM delivery d WHERE d.replay_id = $1
    ) AS c`;

const pendingSql = "SELECT count(*)::int AS count FROM delivery WHERE replay_id = $1 AND manual_pending";

export function createReplayStore(db: Db): ReplayStore {
  const { pool, prisma } = db;
  return {
    ...createReplaySteps(db),

    async count(storeId, what, upTo, max) {
      const { from, where } = replayWhere(storeId, what, upTo);
      const { rows } = await pool.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM (SELECT FROM ${from} WHERE ${where.text} LIMIT ${where.param(max)}) AS matching`,
        where.values,
      );
      return rows[0]?.count ?? 0;
    },

    tally: (storeId, filter, max) => tallyReplay(pool, deliveryWhere(storeId, filter), max),

    create: (row, audit) =>
      prisma.$transaction(async (tx) => {
        await tx.replay.create({ data: { ...row, filter: toJsonColumn(row.filter) } });
        await writeAudit(tx, audit);
      }),

    async find(storeId, id) {
      const row = await prisma.replay.findFirst({ where: { storeId, id } });
      return row && asReplayRow(row);
    },

    async list(storeId, { cursor, limit, status }) {
      const where = { storeId, ...(cursor ? { id: { lt: cursor } } : {}), ...(status ? { status } : {}) };
      return (await prisma.replay.findMany({ where, orderBy: { id: "desc" }, take: limit + 1 })).map(asReplayRow);
    },

    async counts(replayId) {
      const { rows } = await pool.query(countsSql, [replayId]);
      return rows[0];
    },

    async pending(replayId) {
      const { rows } = await pool.query<{ count: number }>(pendingSql, [replayId]);
      return rows[0]?.count ?? 0;
    },

    setStatus: (storeId, id, from, to, audit) =>
      prisma.$transaction(async (tx) => {
        const finishedAt = to === "cancelled" ? audit.at : null;
        const where = { storeId, id, status: { in: [...from] } };
        const { count } = await tx.replay.updateMany({ where, data: { status: to, finishedAt } });
        if (count > 0) await writeAudit(tx, audit);
        return count > 0;
      }),

    async listRunning(limit) {
      const rows = await prisma.replay.findMany({ where: { status: "running" }, orderBy: { id: "asc" }, take: limit });
      return rows.map(asReplayRow);
    },

    async listCancelledSince(since) {
      const rows = await prisma.replay.findMany({ where: { status: "cancelled", finishedAt: { gte: since } } });
      return rows.map(asReplayRow);
    },

    async complete({ id }, at) {
      await pool.query(
        `UPDATE replay SET status = 'completed', finished_at = $2, matched = greatest(matched, done + skipped),
                skipped = greatest(skipped, matched - done),
                passed_over = CASE WHEN matched - done > skipped
                                   THEN passed_over || jsonb_build_object('changed', matched - done - skipped)
                                   ELSE passed_over END
          WHERE id = $1 AND status = 'running'`,
        [id, at],
      );
    },

    begin: (storeId, runs, audit) =>
      prisma.$transaction(async (tx) => {
        const begun = await beginRuns(tx, storeId, runs, null, audit.at);
        if (begun.length > 0) await writeAudit(tx, audit);
        return begun;
      }),

    takeBack: (replay, at) => prisma.$transaction((tx) => takeBack(tx, replay, at), { timeout: 20_000 }),
  };
}
