import { checkMethods } from "#contracts/flow-check.ts";
import { flowDefinitionSchema } from "#contracts/flow-definition.ts";
import { checkIntervals } from "#core/checks/next-check.ts";
import type { CheckPlan, CheckStore } from "#server/services/ports/checks.ts";
import { writeAudit } from "./audit-store.ts";
import type { Db } from "./client.ts";

function asMethod(method: string): CheckPlan["method"] {
  return checkMethods.find((known) => known === method) ?? "HEAD";
}

function asInterval(every: string | null): CheckPlan["every"] {
  return checkIntervals.find((known) => known === every) ?? null;
}

export function createCheckStore({ prisma }: Db): CheckStore {
  return {
    async plan(storeId, flowId) {
      const row = await prisma.flow.findFirst({
        where: { storeId, id: flowId },
        select: { checkEvery: true, checkMethod: true, nextCheckAt: true },
      });
      return row && { every: asInterval(row.checkEvery), method: asMethod(row.checkMethod), nextAt: row.nextCheckAt };
    },

    // By SQL: a plan is no change of the flow's draft, whose editor compares updated_at.
    setPlan: (storeId, flowId, { every, method, nextAt }, audit) =>
      prisma.$transaction(async (tx) => {
        const count = await tx.$executeRaw`
          UPDATE flow SET check_every = ${every}, check_method = ${method}, next_check_at = ${nextAt}
           WHERE id = ${flowId}::uuid AND store_id = ${storeId}::uuid`;
        if (count > 0) await writeAudit(tx, audit);
        return count > 0;
      }),

    takeDue: (limit, at, next) =>
      prisma.$transaction(async (tx) => {
        const due = await tx.$queryRaw<{ id: string; every: string | null; dueAt: Date }[]>`
          SELECT id, check_every AS every, next_check_at AS "dueAt" FROM flow
           WHERE next_check_at <= ${at} AND status = 'live' AND live_version IS NOT NULL
           ORDER BY next_check_at LIMIT ${limit} FOR UPDATE SKIP LOCKED`;
        for (const { dueAt, every, id } of due) {
          const interval = asInterval(every);
          const nextAt = interval && next(interval, dueAt);
          await tx.$executeRaw`UPDATE flow SET next_check_at = ${nextAt} WHERE id = ${id}::uuid`;
        }
        const flows = await tx.flow.findMany({
          where: { id: { in: due.map((each) => each.id) } },
          include: { store: { select: { name: true } } },
        });
        const live = flows.map(async (flow) => {
          const version = flow.liveVersion ?? 0;
          const row = await tx.flowVersion.findUniqueOrThrow({
            where: { flowId_version: { flowId: flow.id, version } },
          });
          return {
            flowId: flow.id,
            flowName: flow.name,
            storeId: flow.storeId,
            storeName: flow.store.name,
            version,
            method: asMethod(flow.checkMethod),
            definition: flowDefinitionSchema.parse(row.definition),
          };
        });
        return Promise.all(live);
      }),

    record: (row, kept) =>
      prisma.$transaction(async (tx) => {
        await tx.flowCheck.create({ data: row });
        await tx.$executeRaw`
          DELETE FROM flow_check WHERE flow_id = ${row.flowId}::uuid AND id <=
            (SELECT id FROM flow_check WHERE flow_id = ${row.flowId}::uuid ORDER BY id DESC OFFSET ${kept} LIMIT 1)`;
      }),

    async list(storeId, flowId, cursor, limit) {
      const rows = await prisma.flowCheck.findMany({
        where: { storeId, flowId, ...(cursor ? { id: { lt: cursor } } : {}) },
        orderBy: { id: "desc" },
        take: limit,
      });
      return rows.map((row) => ({ ...row, method: asMethod(row.method) }));
    },
  };
}
