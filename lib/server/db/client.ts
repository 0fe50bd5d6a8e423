import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "./generated/client.ts";

/** The one pool of a process. Plain SQL (intake, queue) and Prisma share its connections. */
export interface Db {
  pool: pg.Pool;
  prisma: PrismaClient;
  close(): Promise<void>;
}

export type Tx = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

const poolSize = 16;
const connectionWaitMs = 10_000;

export function openDb(databaseUrl: string, onIdleError: (error: Error) => void): Db {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: poolSize,
    application_name: "hookline",
    connectionTimeoutMillis: connectionWaitMs,
    idleTimeoutMillis: 30_000,
    statement_timeout: 30_000,
  });
  // An idle connection that breaks (a restarted PostgreSQL) is replaced on next use; unheard, it would end the process.
  pool.on("error", onIdleError);
  // A transaction waits for a connection as long as a statement does.
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions: { maxWait: connectionWaitMs } });
  return {
    pool,
    prisma,
    async close() {
      await prisma.$disconnect();
      if (!pool.ended) await pool.end();
    },
  };
}
