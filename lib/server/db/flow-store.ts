import { flowStatuses } from "#contracts/flow.ts";
import { type FlowDefinition, flowDefinitionSchema } from "#contracts/flow-definition.ts";
import { sourceOf, startType } from "#core/flows/trigger.ts";
import type { FlowRow, FlowStore } from "#server/services/ports/flows.ts";
import { writeAudit, writeJoinedAudit } from "./audit-store.ts";
import type { Db } from "./client.ts";
import { toJsonColumn } from "./json-columns.ts";

interface RawFlow {
  id: string;
  store_id: string;
  name: string;
  status: string;
  pause_mode: string | null;
  draft: unknown;
  live: unknown;
  live_version: number | null;
  created_at: Date;
  updated_at: Date;
  updated_by: string | null;
}

const definitionsKept = 1000;

const flowColumns = `f.id, f.store_id, f.name, f.status, f.pause_mode, f.draft, f.live_version, f.created_at, f.updated_at,
  (SELECT v.definition FROM flow_version v WHERE v.flow_id = f.id AND v.version = f.live_version) AS live,
  (SELECT a.actor_name FROM audit_entry a
    WHERE a.store_id = f.store_id AND a.target_id = f.id::text ORDER BY a.id DESC LIMIT 1) AS updated_by`;

function asRow(raw: RawFlow): FlowRow {
  return {
    id: raw.id,
    storeId: raw.store_id,
    name: raw.name,
    status: flowStatuses.find((status) => status === raw.status) ?? "draft",
    pauseMode: raw.pause_mode === "skip" ? "skip" : raw.pause_mode === "hold" ? "hold" : null,
    draft: flowDefinitionSchema.parse(raw.draft),
    liveVersion: raw.live_version,
    live: raw.live === null ? null : flowDefinitionSchema.parse(raw.live),
    createdAt: raw.created_at,
    updatedAt: raw.updated_at,
    updatedBy: raw.updated_by,
  };
}

export function createFlowStore({ prisma, pool }: Db): FlowStore {
  const definitions = new Map<string, FlowDefinition>();

  async function find(storeId: string, id: string): Promise<FlowRow | null> {
    const { rows } = await pool.query<RawFlow>(
      `SELECT ${flowColumns} FROM flow f WHERE f.store_id = $1 AND f.id = $2`,
      [storeId, id],
    );
    return rows[0] ? asRow(rows[0]) : null;
  }

  return {
    find,

    create: (row, audit) =>
      prisma.$transaction(async (tx) => {
        await writeAudit(tx, audit);
        const created = await tx.flow.create({ data: { ...row, draft: toJsonColumn(row.draft) } });
        return {
          ...row,
          status: "draft" as const,
          pauseMode: null,
          liveVersion: null,
          live: null,
          createdAt: created.createdAt,
          updatedAt: created.updatedAt,
          updatedBy: audit.actor.name,
        };
      }),

    async list(storeId, { cursor, limit, status }) {
      const { rows } = await pool.query<RawFlow>(
        `SELECT ${flowColumns} FROM flow f
          WHERE f.store_id = $1 AND ($4::text IS NULL AND f.status <> 'archived' OR f.status = $4)
            AND ($2::uuid IS NULL OR f.id < $2)
          ORDER BY f.id DESC LIMIT $3`,
        [storeId, cursor, limit, status],
      );
      return rows.map(asRow);
    },

    updateDraft: (storeId, id, { name, draft, ifUpdatedAt }, audit) =>
      prisma.$transaction(async (tx) => {
        const { count } = await tx.flow.updateMany({
          where: { storeId, id, ...(ifUpdatedAt ? { updatedAt: ifUpdatedAt } : {}) },
          data: { name, draft: draft && toJsonColumn(draft) },
        });
        if (count > 0) await writeJoinedAudit(tx, audit);
        return count > 0;
      }),

    publish: (storeId, id, { timed, ...version }, draft, audit) =>
      prisma.$transaction(async (tx) => {
        const [locked] = await tx.$queryRaw<{ updated_at: Date }[]>`
          SELECT updated_at FROM flow WHERE store_id = ${storeId}::uuid AND id = ${id}::uuid FOR UPDATE`;
        const draftReplaced = draft !== null && locked?.updated_at.getTime() === draft.ifUpdatedAt.getTime();
        const newest = await tx.flowVersion.aggregate({ where: { flowId: id }, _max: { version: true } });
        const next = (newest._max.version ?? 0) + 1;
        await tx.flowVersion.create({
          data: { ...version, definition: toJsonColumn(version.definition), flowId: id, version: next, storeId },
        });
        await tx.flow.update({
          where: { id },
          data: {
            status: "live",
            pauseMode: null,
            liveVersion: next,
            ...(draftReplaced ? { draft: toJsonColumn(draft.definition) } : {}),
            triggerType: startType(version.definition.trigger),
            triggerSourceId: sourceOf(version.definition.trigger),
            ...(timed === "kept" ? {} : { timedAt: timed?.at ?? null, timedAfter: timed?.after ?? null }),
          },
        });
        await writeAudit(tx, { ...audit, detail: { ...audit.detail, version: next } });
        return { version: next, draftReplaced };
      }),

    setStatus: (storeId, id, from, to, pauseMode, audit) =>
      prisma.$transaction(async (tx) => {
        const { count } = await tx.flow.updateMany({
          where: { storeId, id, status: { in: from } },
          data: { status: to, pauseMode },
        });
        if (count > 0) await writeAudit(tx, audit);
        return count > 0;
      }),

    async listVersions(storeId, id, beforeVersion, limit) {
      const rows = await prisma.flowVersion.findMany({
        where: { storeId, flowId: id, ...(beforeVersion ? { version: { lt: beforeVersion } } : {}) },
        orderBy: { version: "desc" },
        take: limit,
      });
      return rows.map((row) => ({ ...row, definition: flowDefinitionSchema.parse(row.definition) }));
    },

    async versionsAt(storeId, flowIds, at) {
      const { rows } = await pool.query<{ flow_id: string; version: number | null; first_at: Date }>(
        `SELECT flow_id, max(version) FILTER (WHERE published_at <= $3) AS version, min(published_at) AS first_at
           FROM flow_version WHERE store_id = $1 AND flow_id = ANY ($2::uuid[]) GROUP BY flow_id`,
        [storeId, flowIds, at],
      );
      return new Map(rows.map((row) => [row.flow_id, { version: row.version, firstAt: row.first_at }]));
    },

    async findDefinition(flowId, version) {
      const key = `${flowId}:${version}`;
      const known = definitions.get(key);
      if (known) return known;
      const row = await prisma.flowVersion.findUnique({ where: { flowId_version: { flowId, version } } });
      if (!row) return null;
      const definition = flowDefinitionSchema.parse(row.definition);
      if (definitions.size >= definitionsKept) definitions.delete(definitions.keys().next().value ?? "");
      definitions.set(key, definition);
      return definition;
    },

    async listNaming(storeId, text) {
      const { rows } = await pool.query<{ id: string; name: string; live: boolean }>(
        `SELECT f.id, f.name, coalesce(position($2 in v.definition::text) > 0, false) AND f.status IN ('live', 'paused') AS live
           FROM flow f LEFT JOIN flow_version v ON v.flow_id = f.id AND v.version = f.live_version
          WHERE f.store_id = $1 AND f.status <> 'archived'
            AND (position($2 in f.draft::text) > 0 OR position($2 in v.definition::text) > 0)
          ORDER BY f.name LIMIT 50`,
        [storeId, text],
      );
      return rows.map((row) => ({ flowId: row.id, flowName: row.name, live: row.live }));
    },
  };
}
