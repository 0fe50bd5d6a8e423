import { sourceKinds } from "#contracts/source.ts";
import type { IntakeFlow, IntakeSource, SourceRow, SourceStore } from "#server/services/ports/sources.ts";
import { writeAudit } from "./audit-store.ts";
import type { Db } from "./client.ts";
import { asHeaderRecord, withoutNul } from "./json-columns.ts";
import { SharedRead } from "./shared-read.ts";

interface RawSource {
  id: string;
  store_id: string;
  kind: string;
  name: string;
  key: string;
  secret_sealed: string | null;
  created_at: Date;
  last_event_at: Date | null;
  last_rejection_at: Date | null;
}

function asKind(kind: string): SourceRow["kind"] {
  return sourceKinds.find((known) => known === kind) ?? "custom";
}

function asRow(raw: RawSource): SourceRow {
  return {
    id: raw.id,
    storeId: raw.store_id,
    kind: asKind(raw.kind),
    name: raw.name,
    key: raw.key,
    secretSealed: raw.secret_sealed,
    createdAt: raw.created_at,
    lastEventAt: raw.last_event_at,
    lastRejectionAt: raw.last_rejection_at,
  };
}

// The newest event of a source is found through the (source_id, id) index, so this reads one row a source.
const sourceColumns = `s.*,
  (SELECT e.received_at FROM event e WHERE e.source_id = s.id ORDER BY e.id DESC LIMIT 1) AS last_event_at,
  (SELECT r.received_at FROM rejected_request r WHERE r.source_id = s.id ORDER BY r.id DESC LIMIT 1) AS last_rejection_at`;

const intakeQuery = (where: string) => `
  SELECT s.id, s.store_id, s.kind, s.name, s.key, s.secret_sealed, (SELECT name FROM store WHERE store.id = s.store_id) AS store_name,
    (SELECT coalesce(json_agg(json_build_object('flowId', f.id, 'flowName', f.name, 'version', f.live_version,
              'status', f.status, 'pauseMode', f.pause_mode, 'triggerType', f.trigger_type)), '[]')
       FROM flow f WHERE f.store_id = s.store_id AND f.status IN ('live', 'paused')
        AND f.live_version IS NOT NULL) AS flows
  FROM source s WHERE ${where} AND s.archived_at IS NULL`;

type RawIntake = Omit<RawSource, "created_at" | "last_event_at" | "last_rejection_at"> & {
  flows: IntakeFlow[];
  store_name: string;
};

function asIntake(raw: RawIntake): IntakeSource {
  return {
    id: raw.id,
    storeId: raw.store_id,
    kind: asKind(raw.kind),
    name: raw.name,
    key: raw.key,
    secretSealed: raw.secret_sealed,
    flows: raw.flows,
    storeName: raw.store_name,
  };
}

export function createSourceStore({ prisma, pool }: Db): SourceStore {
  const byKey = new SharedRead(async (key) => {
    const text = intakeQuery("s.key = $1");
    const { rows } = await pool.query<RawIntake>({ name: "intake-source", text, values: [key] });
    return rows[0] ? asIntake(rows[0]) : null;
  });

  async function find(storeId: string, id: string): Promise<SourceRow | null> {
    const { rows } = await pool.query<RawSource>(
      `SELECT ${sourceColumns} FROM source s WHERE s.store_id = $1 AND s.id = $2 AND s.archived_at IS NULL`,
      [storeId, id],
    );
    return rows[0] ? asRow(rows[0]) : null;
  }

  return {
    find,

    async create(row, audit) {
      const created = await prisma.$transaction(async (tx) => {
        await writeAudit(tx, audit);
        return tx.source.create({ data: row });
      });
      return { ...row, createdAt: created.createdAt, lastEventAt: null, lastRejectionAt: null };
    },

    async list(storeId, cursor, limit) {
      const { rows } = await pool.query<RawSource>(
        `SELECT ${sourceColumns} FROM source s
          WHERE s.store_id = $1 AND s.archived_at IS NULL AND ($2::uuid IS NULL OR s.id > $2)
          ORDER BY s.id LIMIT $3`,
        [storeId, cursor, limit],
      );
      return rows.map(asRow);
    },

    update: (storeId, id, change, audit) =>
      prisma.$transaction(async (tx) => {
        const { count } = await tx.source.updateMany({ where: { storeId, id, archivedAt: null }, data: change });
        if (count > 0) await writeAudit(tx, audit);
        return count > 0;
      }),

    archive: (storeId, id, audit) =>
      prisma.$transaction(async (tx) => {
        const { count } = await tx.source.updateMany({
          where: { storeId, id, archivedAt: null, kind: { not: "api" } },
          data: { archivedAt: audit.at },
        });
        if (count > 0) await writeAudit(tx, audit);
        return count > 0;
      }),

    findForIntake: (key) => byKey.get(key),

    async findApiSource(storeId) {
      const text = intakeQuery("s.store_id = $1 AND s.kind = 'api'");
      const { rows } = await pool.query<RawIntake>({ name: "intake-api-source", text, values: [storeId] });
      return rows[0] ? asIntake(rows[0]) : null;
    },

    async addRejection(row, keep) {
      await prisma.rejectedRequest.create({
        data: {
          ...row,
          bodyExcerpt: withoutNul(row.bodyExcerpt),
          topic: row.topic && withoutNul(row.topic),
          externalId: row.externalId && withoutNul(row.externalId),
        },
      });
      await pool.query(
        `DELETE FROM rejected_request WHERE source_id = $1 AND id < (
           SELECT id FROM rejected_request WHERE source_id = $1 ORDER BY id DESC OFFSET $2 LIMIT 1)`,
        [row.sourceId, keep - 1],
      );
    },

    async listRejections(storeId, sourceId, cursor, limit) {
      const rows = await prisma.rejectedRequest.findMany({
        where: { storeId, sourceId, ...(cursor ? { id: { lt: cursor } } : {}) },
        orderBy: { id: "desc" },
        take: limit,
      });
      return rows.map((row) => ({
        ...row,
        headers: asHeaderRecord(row.headers),
        receivedAt: row.receivedAt.toISOString(),
      }));
    },
  };
}
