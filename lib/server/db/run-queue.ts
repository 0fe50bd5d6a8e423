import type { PoolClient } from "pg";
import { v7 as newId } from "uuid";
import type { RunQueue } from "#server/services/ports/runs.ts";
import { claimLanesSql, claimOneSql, dueLanesSql, putOffSql } from "./claim-sql.ts";
import type { Db } from "./client.ts";
import { groupCommit } from "./group-commit.ts";
import { withinLaneLimit } from "./lane-limit.ts";
import { loadClaimed } from "./load-claimed.ts";
import { readPlanning } from "./read-planning.ts";
import { type AttemptedRun, recordGroup, recordRun } from "./record-run.ts";
import { releaseHeldRuns } from "./release-held-runs.ts";
import { listStrayHolds } from "./stray-holds.ts";
import { retryWhileAway } from "./while-away.ts";

export function createRunQueue({ pool }: Db): RunQueue {
  async function lease(
    on: Pick<PoolClient, "query">,
    name: string,
    text: string,
    values: unknown[],
  ): Promise<string[]> {
    return (await on.query<{ id: string }>({ name, text, values })).rows.map((row) => row.id);
  }

  const recordTogether = groupCommit((group: AttemptedRun[]) => recordGroup(pool, group), { atOnce: 3, most: 16 });

  return {
    async dueLanes() {
      const { rows } = await pool.query<{ lane: string }>({ name: "due-lanes", text: dueLanesSql });
      return rows.map((row) => row.lane);
    },

    async claimLanes(wanted, leaseMs) {
      const token = { leaseToken: newId(), leaseEndsAtMs: Date.now() + leaseMs };
      const claim = (on: Pick<PoolClient, "query">, lanes: readonly { lane: string; room: number }[]) => {
        const due = [lanes.map((each) => each.lane), lanes.map((each) => each.room)];
        return lease(on, "claim-lanes", claimLanesSql, [leaseMs, token.leaseToken, ...due]);
      };
      const open = wanted.filter(({ limit }) => limit === null);
      const limited = wanted.flatMap(({ lane, room, limit }) => (limit === null ? [] : [{ lane, room, limit }]));
      const ids = await Promise.all([
        open.length === 0 ? [] : claim(pool, open),
        ...limited.map(({ lane, room, limit }) =>
          withinLaneLimit(pool, lane, limit, (client, left) =>
            left <= 0 ? Promise.resolve([]) : claim(client, [{ lane, room: Math.min(room, left) }]),
          ),
        ),
      ]);
      return loadClaimed(pool, ids.flat(), token);
    },

    async claimOne(runId, leaseMs, limited) {
      const token = { leaseToken: newId(), leaseEndsAtMs: Date.now() + leaseMs };
      const claim = (on: Pick<PoolClient, "query">) =>
        lease(on, "claim-one", claimOneSql, [leaseMs, token.leaseToken, runId]);
      const ids =
        limited === null
          ? await claim(pool)
          : await withinLaneLimit(pool, limited.lane, limited.limit, async (client, left) => {
              if (left > 0) return claim(client);
              await client.query(putOffSql, [runId, limited.againMs]);
              return [];
            });
      return (await loadClaimed(pool, ids, token))[0] ?? null;
    },

    // The lease token makes a repeated record harmless, so a restarting database costs no second request.
    record: (run, change, delivery, next, steps) =>
      retryWhileAway(run.leaseEndsAtMs, () =>
        delivery && !next && steps.length === 0
          ? recordTogether({ run, change, delivery })
          : recordRun(pool, run, change, delivery, next, steps),
      ),

    planningOf: (runId) => readPlanning(pool, runId),

    async standingOf(runId) {
      const { rows } = await pool.query<{ wakeAt: Date | null; lane: string }>({
        name: "run-standing",
        text: 'SELECT wake_at AS "wakeAt", lane FROM run WHERE id = $1',
        values: [runId],
      });
      return rows[0] ?? null;
    },

    async listOverdue(lateMs, afterId, limit) {
      const { rows } = await pool.query<{ runId: string; wakeAt: Date; lane: string }>(
        `SELECT id AS "runId", wake_at AS "wakeAt", lane FROM run
          WHERE wake_at < now() - $1 * interval '1 millisecond' AND ($2::uuid IS NULL OR id > $2)
          ORDER BY id LIMIT $3`,
        [lateMs, afterId, limit],
      );
      return rows;
    },

    releaseHeld: (storeId, by) => releaseHeldRuns(pool, storeId, by),

    listStrayHolds: (codes, recentMs) => listStrayHolds(pool, codes, recentMs),

    async heldByLane(storeId, lanes) {
      const { rows } = await pool.query<{ lane: string; held: number }>(
        `SELECT lane, count(*)::int AS held FROM run
          WHERE store_id = $1 AND status = 'held' AND lane = ANY($2::uuid[]) GROUP BY lane`,
        [storeId, lanes],
      );
      return new Map(rows.map((row) => [row.lane, row.held]));
    },
  };
}
