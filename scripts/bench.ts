// Measures the built app under load, beside the least program that keeps an order. It asserts nothing.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { explainBound } from "./bench/bounds.ts";
import { profileDir } from "./bench/hookline.ts";
import { cores, describeMachine } from "./bench/machine.ts";
import { type Measured, measureLife, type PreparedLoad } from "./bench/measure.ts";
import { type BenchPlan, type Load, readPlan, usage } from "./bench/options.ts";
import { profileText } from "./bench/print-profile.ts";
import { measureSlowEndpoint, type SlowEndpointMeasured } from "./bench/slow-endpoint.ts";
import { slowEndpointSentence, slowEndpointTable } from "./bench/slow-endpoint-table.ts";
import { asMarkdown, asText, benchCpu, nameOf, tableOf } from "./bench/table.ts";
import { openWorld, type World } from "./bench/world.ts";
import { writeDocument } from "./document.ts";
import { ensureGenerated } from "./generate.ts";
import { withLock } from "./lock.ts";
import { cacheDir } from "./paths.ts";
import { ensureBuilt } from "./serve/build.ts";
import { stopOnSignal } from "./serve/signals.ts";

const asksForHelp = process.argv.slice(2).some((arg) => arg === "--help" || arg === "-h");
const home = join(cacheDir, "bench");
const say = (line: string) => console.error(line);

interface Group {
  warmUp: PreparedLoad;
  loads: PreparedLoad[];
}

/** Every order of the run, made once: Hookline and the baseline get the same bytes. */
async function prepare({ generator, secret }: World, plan: BenchPlan): Promise<Group[]> {
  let made = 0;
  const prepareOne = async (load: Load): Promise<PreparedLoad> => {
    const set = `orders from ${made}`;
    await generator.ask("prepare", { set, firstId: made, count: load.count, secret });
    made += load.count;
    return { set, load };
  };
  const groups: Group[] = [];
  for (const group of plan.groups) {
    const warmUp = await prepareOne({ kind: "burst", count: plan.warmUpCount, connections: 16 });
    const loads: PreparedLoad[] = [];
    for (const load of group) loads.push(await prepareOne(load));
    groups.push({ warmUp, loads });
  }
  return groups;
}

function boundOf(measured: readonly Measured[]): string {
  const burst = measured.find((one) => one.subject === "hookline" && one.load.kind === "burst");
  if (!burst) return "";
  const { usage: used, figures } = burst;
  return explainBound({
    subject: used.subject.cpuSeconds ?? 0,
    postgres: used.postgres.cpuSeconds ?? 0,
    bench: benchCpu(burst) ?? 0,
    machine: burst.machineCpuSeconds,
    elapsedSeconds: figures.elapsedMs / 1000,
    cores,
  });
}

async function bench(plan: BenchPlan): Promise<void> {
  await ensureGenerated();
  await ensureBuilt();
  const world = await openWorld(home);
  stopOnSignal(world.close);
  try {
    const machine = describeMachine(world.database);
    say(machine);
    rmSync(profileDir(world.appHome), { recursive: true, force: true });
    const groups = await prepare(world, plan);
    const measured: Measured[] = [];
    const onMeasured = ({ subject, load, figures }: Measured) =>
      say(`  ${subject.padEnd(9)} ${nameOf(load)}: ${Math.round(figures.deliveredPerSecond)}/s delivered`);
    for (const subject of plan.subjects)
      for (const group of groups)
        measured.push(...(await measureLife(world, subject, group, { profile: plan.profile, onMeasured })));
    const slowEndpoint: SlowEndpointMeasured[] = [];
    while (slowEndpoint.length < plan.slowEndpoint.rounds)
      slowEndpoint.push(await measureSlowEndpoint(world, plan.slowEndpoint.seconds));
    report(plan, { machine, measured, slowEndpoint });
    const window = measured[0]?.window;
    if (plan.profile && window) say(`\n${profileText(profileDir(world.appHome), window)}`);
  } finally {
    await world.close();
  }
}

interface Found {
  machine: string;
  measured: readonly Measured[];
  slowEndpoint: readonly SlowEndpointMeasured[];
}

function report(plan: BenchPlan, { machine, measured, slowEndpoint }: Found): void {
  const table = tableOf(measured);
  const bound = boundOf(measured);
  const slow =
    slowEndpoint.length === 0
      ? ""
      : `${slowEndpointSentence(slowEndpoint)}\n\n${asMarkdown(slowEndpointTable(slowEndpoint))}`;
  if (plan.json) console.log(JSON.stringify({ machine, bound, measured, slowEndpoint }));
  else console.log(`\n${[asText(table), bound, slow].filter(Boolean).join("\n\n")}`);
  if (!plan.write) return;
  const content = `Measured on: ${machine}\n\n${asMarkdown(table)}\n\n${bound}\n\n${slow}`;
  say(`Written to ${writeDocument("docs/performance.md", "npm run bench", content)}`);
}

async function main(): Promise<void> {
  if (asksForHelp) return console.log(usage);
  const plan = readPlan(process.argv.slice(2));
  await withLock(join(cacheDir, "bench.lock"), () => bench(plan));
}

try {
  await main();
} catch (error) {
  const wrongOption = error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE");
  console.error(error instanceof Error ? error.message : error);
  if (wrongOption) console.error(`\n${usage}`);
  process.exitCode = 1;
}
