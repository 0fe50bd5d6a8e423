import { availableParallelism, totalmem } from "node:os";
import type { BenchDatabase } from "./database.ts";

export const cores = availableParallelism();

/** The machine and what runs on it, in a sentence. */
export function describeMachine({
  version,
  fsync,
  synchronousCommit,
}: Pick<BenchDatabase, "version" | "fsync" | "synchronousCommit">): string {
  const memoryGb = Math.round(totalmem() / 2 ** 30);
  return `${cores} ${cores === 1 ? "core" : "cores"}, ${memoryGb} GB of memory, ${process.platform} ${process.arch}, Node ${process.versions.node}, PostgreSQL ${version} (fsync ${fsync}, synchronous_commit ${synchronousCommit}); app, PostgreSQL, load generator and receiver all on this one machine.`;
}
