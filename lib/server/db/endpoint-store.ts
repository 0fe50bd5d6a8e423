import { endpointStatuses } from "#contracts/endpoint.ts";
import type { AuditRecord } from "#server/services/ports/audit.ts";
import type { EndpointRow, EndpointStore } from "#server/services/ports/endpoints.ts";
import { writeAudit } from "./audit-store.ts";
import type { Db } from "./client.ts";
import { asHealth, healthColumns } from "./endpoint-health-columns.ts";
import { listByTrouble } from "./endpoint-list.ts";
import type { Endpoint, Prisma } from "./generated/client.ts";
import { RecentRows } from "./recent-rows.ts";
import { takeSlotSql } from "./take-slot.ts";

const healthyAgain = {
  failingSince: null,
  failuresInRow: 0,
  openings: 0,
  probeAt: null,
  warnedPercent: 0,
  pauseReason: null,
};

function asEndpointRow(row: Endpoint): EndpointRow {
  const { limitPerSecond, limitPerMinute, limitPerHour, limitInFlight, ...rest } = row;
  return {
    ...rest,
    status: endpointStatuses.find((status) => status === row.status) ?? "active",
    limits: { perSecond: limitPerSecond, perMinute: limitPerMinute, perHour: limitPerHour, inFlight: limitInFlight },
  };
}

export function createEndpointStore({ prisma, pool }: Db): EndpointStore {
  const byOrigin = new RecentRows<EndpointRow>();
  const byId = new RecentRows<EndpointRow>();

  function remember(row: EndpointRow): EndpointRow {
    byId.set(row.id, row);
    byOrigin.set(`${row.storeId} ${row.origin}`, row);
    return row;
  }

  /** A change with its audit entry; what was remembered of the row is forgotten. */
  async function change(
    storeId: string,
    id: string,
    where: Prisma.EndpointWhereInput,
    data: Prisma.EndpointUpdateManyMutationInput,
    audit: AuditRecord,
  ): Promise<boolean> {
    const changed = await prisma.$transaction(async (tx) => {
      const { count } = await tx.endpoint.updateMany({ where: { ...where, storeId, id }, data });
      if (count > 0) await writeAudit(tx, audit);
      return count > 0;
    });
    const row = await prisma.endpoint.findUnique({ where: { id } });
    if (row) remember(asEndpointRow(row));
    return changed;
  }

  return {
    async ensure(storeId, origin, fresh) {
      const known = byOrigin.get(`${storeId} ${origin}`);
      if (known) return known;
      const where = { storeId_origin: { storeId, origin } };
      const found = await prisma.endpoint.findUnique({ where });
      if (found) return remember(asEndpointRow(found));
      await prisma.endpoint.createMany({ data: [{ ...fresh(), storeId, origin }], skipDuplicates: true });
      return remember(asEndpointRow(await prisma.endpoint.findUniqueOrThrow({ where })));
    },

    async recent(id) {
      const known = byId.get(id);
      if (known) return known;
      const found = await prisma.endpoint.findUnique({ where: { id } });
      return found && remember(asEndpointRow(found));
    },

    peek: (id) => byId.get(id),

    async findByOrigin(storeId, origin) {
      const row = await prisma.endpoint.findUnique({ where: { storeId_origin: { storeId, origin } } });
      return row && asEndpointRow(row);
    },

    async find(storeId, id) {
      const row = await prisma.endpoint.findFirst({ where: { storeId, id } });
      return row && asEndpointRow(row);
    },

    async list(storeId, query) {
      const places = await listByTrouble(pool, storeId, query);
      const rows = await prisma.endpoint.findMany({ where: { storeId, id: { in: places.map(({ id }) => id) } } });
      const byRowId = new Map(rows.map((row) => [row.id, row]));
      return places.flatMap(({ id, trouble }) => {
        const row = byRowId.get(id);
        return row ? [{ ...asEndpointRow(row), trouble }] : [];
      });
    },

    async rotateSecret(storeId, id, { signingSecretSealed, previousSecretUntil }, audit) {
      const row = await prisma.endpoint.findFirst({ where: { storeId, id } });
      if (!row) return false;
      const previousSecretSealed = previousSecretUntil ? row.signingSecretSealed : null;
      const data = { signingSecretSealed, previousSecretUntil, previousSecretSealed };
      return change(storeId, id, { signingSecretSealed: row.signingSecretSealed }, data, audit);
    },

    setLimits(storeId, id, limits, audit) {
      const { inFlight, perHour, perMinute, perSecond } = limits;
      const data = {
        limitInFlight: inFlight,
        limitPerHour: perHour,
        limitPerMinute: perMinute,
        limitPerSecond: perSecond,
        secondSlotAt: null,
        minuteSlotAt: null,
        hourSlotAt: null,
      };
      return change(storeId, id, {}, data, audit);
    },

    pause: (storeId, id, reason, audit) =>
      change(
        storeId,
        id,
        { status: { not: "paused" } },
        { status: "paused", pauseReason: reason, probeAt: null },
        audit,
      ),

    resume: (storeId, id, audit) =>
      change(storeId, id, { status: { in: ["paused", "open"] } }, { status: "active", ...healthyAgain }, audit),

    async takeSlot(id) {
      const { rows } = await pool.query<{ at: Date }>({ name: "take-slot", text: takeSlotSql, values: [id] });
      return rows[0]?.at ?? new Date();
    },

    async changeHealth(id, decide) {
      const changed = await prisma.$transaction(async (tx) => {
        await tx.$queryRaw`SELECT id FROM endpoint WHERE id = ${id}::uuid FOR UPDATE`;
        const row = await tx.endpoint.findUnique({ where: { id } });
        if (!row) return null;
        const before = asEndpointRow(row);
        const next = decide(asHealth(before));
        if (next === null) return { before, after: before };
        return { before, after: asEndpointRow(await tx.endpoint.update({ where: { id }, data: healthColumns(next) })) };
      });
      if (changed) remember(changed.after);
      return changed;
    },

    async takeProbe(id, nextProbeAt) {
      const { count } = await prisma.endpoint.updateMany({
        where: { id, status: "open", probeAt: { lte: new Date() } },
        data: { probeAt: nextProbeAt },
      });
      return count > 0;
    },

    async listDueProbes(limit) {
      const where = { failingSince: { not: null }, status: "open", probeAt: { lte: new Date() } };
      return (await prisma.endpoint.findMany({ where, orderBy: { probeAt: "asc" }, take: limit })).map(asEndpointRow);
    },

    async listFailing(since, afterId, limit) {
      const rows = await prisma.endpoint.findMany({
        where: { failingSince: { lte: since }, status: { not: "paused" }, ...(afterId ? { id: { gt: afterId } } : {}) },
        orderBy: { id: "asc" },
        take: limit,
      });
      return rows.map(asEndpointRow);
    },
  };
}
