import type { FailureGroupStatus } from "#contracts/failure-group.ts";
import type { FailureGroupRow, FailureNumbers, FailureStore } from "#server/services/ports/failures.ts";
import { writeAudit } from "./audit-store.ts";
import type { Db } from "./client.ts";
import { createGathering } from "./gather-failures.ts";
import { SqlFilter } from "./sql-filter.ts";

const columns = `
  g.id, g.store_id AS "storeId", g.flow_id AS "flowId", g.endpoint_id AS "endpointId", g.cause, g.status, g.count,
  g.opening_id AS "openingId", g.first_at AS "firstAt", g.last_at AS "lastAt", g.opened_at AS "openedAt",
  g.acknowledged_at AS "acknowledgedAt", g.acknowledged_by AS "acknowledgedBy", g.resolved_at AS "resolvedAt",
  g.resolved_by AS "resolvedBy", g.last_delivery_id AS "lastDeliveryId", f.name AS "flowName",
  coalesce(e.origin, '') AS origin, d.reason`;
const from = `
  FROM failure_group g JOIN flow f ON f.id = g.flow_id LEFT JOIN endpoint e ON e.id = g.endpoint_id
  LEFT JOIN delivery d ON d.id = g.last_delivery_id`;

const undelivered = "d.status IN ('failed', 'queued', 'sending', 'retrying', 'held')";
const numbersSql = `
  SELECT d.failure_group_id AS id, count(*) FILTER (WHERE d.status = 'failed')::int AS failed,
         count(*) FILTER (WHERE d.status <> 'failed')::int AS waiting
    FROM delivery d WHERE d.failure_group_id = ANY($1::uuid[]) AND ${undelivered} GROUP BY 1`;

// An order is at risk once, however many deliveries of it failed.
const atRiskSql = `
  SELECT o.id, o.currency, sum(o.value)::float8 AS amount, count(*)::int AS orders
    FROM (
      SELECT DISTINCT ON (1, 2) d.failure_group_id AS id, coalesce(d.order_number, d.event_id::text) AS order,
             d.currency, d.order_value AS value
        FROM delivery d
       WHERE d.failure_group_id = ANY($1::uuid[]) AND ${undelivered} AND d.order_value IS NOT NULL AND d.currency IS NOT NULL
       ORDER BY 1, 2, d.id DESC
    ) AS o
   GROUP BY 1, 2 ORDER BY 3 DESC`;

const moveNoticeSql: Record<Exclude<FailureGroupStatus, "open">, string> = {
  acknowledged:
    "UPDATE notice SET read_at = coalesce(read_at, $3) WHERE store_id = $1::uuid AND group_key = $2 AND resolved_at IS NULL",
  resolved: "UPDATE notice SET resolved_at = $3 WHERE store_id = $1::uuid AND group_key = $2 AND resolved_at IS NULL",
};

export function createFailureStore({ pool, prisma }: Db): FailureStore {
  async function select(where: SqlFilter, orderBy: string, limit: number): Promise<FailureGroupRow[]> {
    const text = `SELECT ${columns} ${from} WHERE ${where.text} ORDER BY ${orderBy} LIMIT ${where.param(limit)}`;
    return (await pool.query<FailureGroupRow>(text, where.values)).rows;
  }

  return {
    ...createGathering(pool),

    list(storeId, { cursor, limit, status }) {
      const where = new SqlFilter().and("g.store_id = ?", storeId);
      if (status) where.and("g.status = ?", status);
      if (cursor) where.and("g.opening_id < ?", cursor);
      return select(where, "g.opening_id DESC", limit + 1);
    },

    async find(storeId, id) {
      const where = new SqlFilter().and("g.store_id = ?", storeId).and("g.id = ?", id);
      return (await select(where, "g.id", 1))[0] ?? null;
    },

    async countOpen(storeId, max) {
      const where = { storeId, status: "open" };
      return (await prisma.failureGroup.findMany({ where, select: { id: true }, take: max })).length;
    },

    async numbers(ids) {
      const [counted, risked] = await Promise.all([
        pool.query<{ id: string; failed: number; waiting: number }>(numbersSql, [ids]),
        pool.query<{ id: string } & FailureNumbers["atRisk"][number]>(atRiskSql, [ids]),
      ]);
      return new Map(
        ids.map((id) => {
          const { failed = 0, waiting = 0 } = counted.rows.find((row) => row.id === id) ?? {};
          const atRisk = risked.rows.filter((row) => row.id === id);
          return [id, { failed, waiting, atRisk: atRisk.map(({ id: _, ...each }) => each) }];
        }),
      );
    },

    async hours(groupId, since) {
      const rows = await prisma.failureGroupHour.findMany({
        where: { groupId, hour: { gte: since } },
        orderBy: { hour: "asc" },
      });
      return rows.map(({ count, hour }) => ({ at: hour, count }));
    },

    async moves(groupId, limit) {
      const { rows } = await pool.query(
        "SELECT kind, by, at FROM failure_group_move WHERE group_id = $1 ORDER BY id DESC LIMIT $2",
        [groupId, limit],
      );
      return rows;
    },

    listCalm(calmSince, afterId, limit) {
      const where = new SqlFilter().and("g.status <> 'resolved'").and("g.last_at <= ?", calmSince);
      if (afterId) where.and("g.id > ?", afterId);
      return select(where, "g.id", limit);
    },

    move: (storeId, { at, by, from: allowed, id, kind, newId, noticeKey, to }, audit, lastAt) =>
      prisma.$transaction(async (tx) => {
        const when = {
          acknowledged: { acknowledgedAt: at, acknowledgedBy: by },
          resolved: { resolvedAt: at, resolvedBy: by },
          open: {
            acknowledgedAt: null,
            acknowledgedBy: null,
            resolvedAt: null,
            resolvedBy: null,
            openingId: newId,
            openedAt: at,
          },
        }[to];
        const where = { id, storeId, status: { in: [...allowed] }, ...(lastAt ? { lastAt } : {}) };
        const { count } = await tx.failureGroup.updateMany({ where, data: { status: to, ...when } });
        if (count === 0) return false;
        await tx.failureGroupMove.create({ data: { id: newId, groupId: id, kind, by, at } });
        if (to !== "open") await tx.$executeRawUnsafe(moveNoticeSql[to], storeId, noticeKey, at);
        if (audit) await writeAudit(tx, audit);
        return true;
      }),
  };
}
