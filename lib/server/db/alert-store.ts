import { z } from "zod";
import { alertChannelKinds } from "#contracts/alert-channel.ts";
import type { AlertContent } from "#core/alerts/alert-content.ts";
import { quietPeriodMs } from "#core/alerts/decide-telling.ts";
import type { AlertChannelRow, AlertStore } from "#server/services/ports/alerts.ts";
import { writeAudit } from "./audit-store.ts";
import type { Db } from "./client.ts";
import type { AlertChannel, AlertMessage } from "./generated/client.ts";
import { tellNotices } from "./tell-notices.ts";

const statusSchema = z.enum(["waiting", "sent", "failed"]);

function asChannel(row: AlertChannel, latest: AlertMessage | undefined): AlertChannelRow {
  const { archivedAt: _, ...rest } = row;
  return {
    ...rest,
    kind: alertChannelKinds.find((kind) => kind === row.kind) ?? "webhook",
    latest: latest
      ? {
          status: statusSchema.parse(latest.status),
          error: latest.lastError,
          at: latest.finishedAt ?? latest.createdAt,
        }
      : null,
  };
}

interface RawClaim {
  id: string;
  attempts: number;
  body: string;
}

const claimSql = `
  WITH due AS (
    SELECT id FROM alert_message WHERE status = 'waiting' AND next_attempt_at <= $2
     ORDER BY next_attempt_at LIMIT $1 FOR UPDATE SKIP LOCKED)
  UPDATE alert_message m SET next_attempt_at = $3, attempts = m.attempts + 1 FROM due WHERE m.id = due.id
  RETURNING m.id, m.attempts, m.body, m.channel_id AS "channelId"`;

export function createAlertStore({ pool, prisma }: Db): AlertStore {
  async function latestOf(channelIds: readonly string[]): Promise<Map<string, AlertMessage>> {
    const found = channelIds.map((channelId) =>
      prisma.alertMessage.findFirst({ where: { channelId }, orderBy: { id: "desc" } }),
    );
    return new Map((await Promise.all(found)).flatMap((row) => (row ? [[row.channelId, row]] : [])));
  }

  return {
    createChannel: (row, audit) =>
      prisma.$transaction(async (tx) => {
        const created = await tx.alertChannel.create({ data: row });
        await writeAudit(tx, audit);
        return asChannel(created, undefined);
      }),

    async listChannels(storeId, cursor, limit) {
      const rows = await prisma.alertChannel.findMany({
        where: { storeId, archivedAt: null, ...(cursor ? { id: { gt: cursor } } : {}) },
        orderBy: { id: "asc" },
        take: limit,
      });
      const latest = await latestOf(rows.map((row) => row.id));
      return rows.map((row) => asChannel(row, latest.get(row.id)));
    },

    countChannels: (storeId) => prisma.alertChannel.count({ where: { storeId, archivedAt: null } }),

    async findChannel(storeId, id) {
      const row = await prisma.alertChannel.findFirst({ where: { storeId, id, archivedAt: null } });
      return row && asChannel(row, (await latestOf([id])).get(id));
    },

    removeChannel: (storeId, id, audit) =>
      prisma.$transaction(async (tx) => {
        const where = { storeId, id, archivedAt: null };
        const { count } = await tx.alertChannel.updateMany({ where, data: { archivedAt: audit.at } });
        if (count === 0) return false;
        await tx.alertMessage.updateMany({
          where: { channelId: id, status: "waiting" },
          data: { status: "failed", nextAttemptAt: null, finishedAt: audit.at, lastError: "The channel was removed." },
        });
        await writeAudit(tx, audit);
        return true;
      }),

    tell: (afterId, limit, at, decide, compose, newId) =>
      tellNotices(prisma, { afterId, limit, at, told: new Date(at.getTime() - quietPeriodMs) }, decide, compose, newId),

    async claimDue(limit, at, leaseUntil) {
      const { rows } = await pool.query<RawClaim & { channelId: string }>(claimSql, [limit, at, leaseUntil]);
      const ids = [...new Set(rows.map((row) => row.channelId))];
      const channels = await prisma.alertChannel.findMany({ where: { id: { in: ids } } });
      return rows.flatMap(({ attempts, body, channelId, id }) => {
        const channel = channels.find((each) => each.id === channelId);
        return channel ? [{ id, attempts, content: asContent(body), channel: asChannel(channel, undefined) }] : [];
      });
    },

    async record({ attempts, id }, result, at) {
      const ended = result.status !== "waiting";
      await prisma.alertMessage.updateMany({
        where: { id, attempts, status: "waiting" },
        data: {
          status: result.status,
          lastError: result.error,
          nextAttemptAt: result.status === "waiting" ? result.nextAttemptAt : null,
          finishedAt: ended ? at : null,
        },
      });
    },

    async recordTest({ content, ...row }, error, at) {
      const status = error === null ? "sent" : "failed";
      const data = { ...row, body: JSON.stringify(content), status, attempts: 1, lastError: error, finishedAt: at };
      await prisma.alertMessage.create({ data });
    },

    async prune(before) {
      await prisma.alertMessage.deleteMany({ where: { finishedAt: { lt: before } } });
      await prisma.notice.deleteMany({ where: { resolvedAt: { lt: before } } });
    },
  };
}

/** Written by `tell` alone, from the same type. */
function asContent(body: string): AlertContent {
  return JSON.parse(body) as AlertContent;
}
