import type { IdempotencyStore } from "#server/services/ports/idempotency.ts";
import type { Db } from "./client.ts";

/** A request that has had no answer for so long died with its process: its key is free for the next try. */
const longestRequestMs = 60_000;

export function createIdempotencyStore({ prisma }: Db): IdempotencyStore {
  async function takeOver(storeId: string, key: string, createdAt: Date): Promise<boolean> {
    const where = { storeId, key, createdAt, statusCode: null };
    return (await prisma.idempotentRequest.updateMany({ where, data: { createdAt: new Date() } })).count > 0;
  }

  return {
    async begin(storeId, key, requestHash) {
      const { count } = await prisma.idempotentRequest.createMany({
        data: [{ storeId, key, requestHash }],
        skipDuplicates: true,
      });
      if (count > 0) return "new";
      const row = await prisma.idempotentRequest.findUnique({ where: { storeId_key: { storeId, key } } });
      if (!row) return "running";
      if (row.requestHash !== requestHash) return "other_request";
      if (row.statusCode === null || row.response === null) {
        const died = row.createdAt < new Date(Date.now() - longestRequestMs);
        return died && (await takeOver(storeId, key, row.createdAt)) ? "new" : "running";
      }
      return { statusCode: row.statusCode, response: row.response };
    },

    async finish(storeId, key, statusCode, response) {
      await prisma.idempotentRequest.updateMany({ where: { storeId, key }, data: { statusCode, response } });
    },

    async forget(storeId, key) {
      await prisma.idempotentRequest.deleteMany({ where: { storeId, key, statusCode: null } });
    },

    async prune(before) {
      return (await prisma.idempotentRequest.deleteMany({ where: { createdAt: { lt: before } } })).count;
    },
  };
}
