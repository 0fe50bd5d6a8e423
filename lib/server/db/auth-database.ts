import { prismaAdapter } from "better-auth/adapters/prisma";
import type { Db } from "./client.ts";

/** The tables of accounts as better-auth wants to use them. */
export function createAuthDatabase({ prisma }: Db) {
  return prismaAdapter(prisma, { provider: "postgresql", transaction: true });
}
