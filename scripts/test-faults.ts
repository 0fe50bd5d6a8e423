// The fault suite: each engine goes through kills, restarts and bad targets; then the counts of both as a table.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type EngineResult, engineResultSchema, faultTable } from "#tests/faults/count/table.ts";
import { engines, resultFile, resultsDir } from "#tests/faults/result-file.ts";
import { describeMachine } from "./bench/machine.ts";
import { writeDocument } from "./document.ts";
import { ensureGenerated } from "./generate.ts";
import { root } from "./paths.ts";
import { ensureBuilt } from "./serve/build.ts";

const usage = `Usage: npm run test:faults -- [options]

  --short      some 200 deliveries an engine, as npm test has them, instead of 2,000
  --seed N     the faults at the moments of an earlier run, which printed its seed
  --write      put the table into docs/faults.md (the full form only)`;

const flag = { type: "boolean", default: false } as const;
const { values } = parseArgs({
  options: { help: flag, short: flag, write: flag, seed: { type: "string" } },
});

async function main(): Promise<number> {
  if (values.write && values.short) throw new Error("--write is for the full form: leave out --short.");
  if (values.seed !== undefined && !/^\d{1,9}$/.test(values.seed)) throw new Error("--seed is a whole number.");
  await ensureGenerated();
  await ensureBuilt();
  rmSync(resultsDir, { recursive: true, force: true });
  const exitCode = await runTests();
  const results = engines.flatMap((engine) => readResult(engine) ?? []);
  const page = pageOf(results);
  console.log(`\n${page}`);
  if (values.write && exitCode === 0 && results.length === engines.length)
    console.log(`\nWritten to ${writeDocument("docs/faults.md", "npm run test:faults", page)}`);
  return exitCode;
}

async function runTests(): Promise<number> {
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const child = spawn(process.execPath, [vitest, "run", "-c", "vitest.faults.config.ts"], {
    cwd: root,
    stdio: "inherit",
    env: {
      ...process.env,
      FAULTS_FORM: values.short ? "short" : "full",
      ...(values.seed === undefined ? {} : { FAULTS_SEED: values.seed }),
    },
  });
  const [code] = await once(child, "exit");
  return Number(code ?? 1);
}

function readResult(engine: string): EngineResult | null {
  try {
    return engineResultSchema.parse(JSON.parse(readFileSync(resultFile(engine), "utf8")));
  } catch {
    return null;
  }
}

function pageOf(results: readonly EngineResult[]): string {
  const [first] = results;
  if (!first) return "No engine came to its end.";
  const runs = results.map(
    ({ engine, orders, seconds, seed, sentAgain }) =>
      `- ${engine}: ${orders.toLocaleString("en-US")} orders, ${seconds} s, seed ${seed}; the shop had to send ${sentAgain.toLocaleString("en-US")} times again`,
  );
  const day = new Date().toISOString().slice(0, 10);
  return `Run on ${day} on: ${describeMachine(first.postgres)}\n\n${runs.join("\n")}\n\n${faultTable(results)}`;
}

try {
  if (values.help) console.log(usage);
  else process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
