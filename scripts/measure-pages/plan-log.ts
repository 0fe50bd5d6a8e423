import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { z } from "zod";
import { type ReadPlan, readPlan } from "#scripts/plans/read-plan.ts";

/** A statement PostgreSQL answered, with its plan. */
export interface LoggedPlan extends ReadPlan {
  sql: string;
  ms: number;
}

const entrySchema = z.object({ "Query Text": z.string(), Plan: z.unknown() });
const headPattern = /LOG: {2}duration: ([\d.]+) ms {2}plan:\n/;
/** Begins every entry of the log, so that the lines of a plan are told from the next entry. */
export const entryMark = "hookline-entry ";

/** Entries of auto_explain (log_format json) as they were written; what else is in the log, or half written, is passed over. */
export function parsePlans(log: string): LoggedPlan[] {
  return log.split(entryMark).flatMap((entry) => {
    const head = headPattern.exec(entry);
    if (!head || !entry.trimEnd().endsWith("}")) return [];
    const parsed = entrySchema.parse(JSON.parse(entry.slice(head.index + head[0].length)));
    return [{ sql: parsed["Query Text"], ms: Number(head[1]), ...readPlan(parsed.Plan) }];
  });
}

/** What is written to PostgreSQL's log while `work` runs. */
export async function plansOf(logFile: string, work: () => Promise<unknown>): Promise<LoggedPlan[]> {
  const from = sizeOf(logFile);
  await work();
  const length = sizeOf(logFile) - from;
  const buffer = Buffer.alloc(length);
  const file = openSync(logFile, "r");
  readSync(file, buffer, 0, length, from);
  closeSync(file);
  return parsePlans(buffer.toString());
}

function sizeOf(file: string): number {
  const opened = openSync(file, "r");
  const { size } = fstatSync(opened);
  closeSync(opened);
  return size;
}
