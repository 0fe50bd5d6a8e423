import { z } from "zod";

const count = z.number().int();

/** What one engine's run came to; kept as JSON between the test and the page that shows it. */
export const engineResultSchema = z.object({
  engine: z.string(),
  seed: count,
  orders: count,
  /** Calls of the shop that got no 202 at first, and were made again. */
  sentAgain: count,
  kills: count,
  restarts: count,
  seconds: z.number(),
  postgres: z.object({ version: z.string(), fsync: z.string(), synchronousCommit: z.string() }),
  counts: z.array(
    z.object({
      target: z.string(),
      accepted: count,
      delivered: count,
      held: count,
      failed: count,
      waiting: count,
      lost: count,
      duplicates: count,
    }),
  ),
});
export type EngineResult = z.infer<typeof engineResultSchema>;

const columns = ["accepted", "delivered", "held", "failed", "waiting", "lost", "duplicates"] as const;
const head = ["engine", "target", ...columns, "kills", "restarts"];

/** A table for a terminal and for a page alike: a line a target, then one for all of them with what struck the engine. */
export function faultTable(results: readonly EngineResult[]): string {
  const lines = results.flatMap(({ counts, engine, kills, restarts }) => [
    ...counts.map((each) => [engine, each.target, ...columns.map((name) => words(each[name])), "", ""]),
    [
      engine,
      "**all**",
      ...columns.map((name) => words(counts.reduce((sum, each) => sum + each[name], 0))),
      words(kills),
      words(restarts),
    ],
  ]);
  const widths = head.map((name, index) => Math.max(...[head, ...lines].map((cells) => (cells[index] ?? name).length)));
  const rule = widths.map((width, index) => (index < 2 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [head, rule, ...lines]
    .map((cells) => cells.map((cell, index) => pad(cell, widths[index] ?? 0, index >= 2)))
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

function pad(cell: string, width: number, right: boolean): string {
  return right ? cell.padStart(width) : cell.padEnd(width);
}

function words(value: number): string {
  return value.toLocaleString("en-US");
}
