import { setTimeout as sleep } from "node:timers/promises";
import { type Figures, figuresOf } from "./figures.ts";
import type { Sent } from "./load-generator.ts";
import { startMeter, type Usage } from "./meter.ts";
import type { Load, Subject } from "./options.ts";
import type { RunningSubject } from "./subject.ts";
import { databaseNames, type World } from "./world.ts";

const pollMs = 25;
/** Nothing has arrived for this long: what is still missing counts as lost. */
const stalledMs = 30_000;
/** Afterwards one more look for what arrives twice. */
const lateMs = 1_000;

/** Orders made and signed beforehand, under their name in the load generator's memory. */
export interface PreparedLoad {
  readonly set: string;
  readonly load: Load;
}

export interface Measured {
  readonly subject: Subject;
  readonly load: Load;
  readonly figures: Figures;
  readonly usage: Record<"subject" | "postgres" | "generator" | "receiver", Usage>;
  /** Of everything on the machine while this was measured, other people's programs too. */
  readonly machineCpuSeconds: number | null;
  /** Transactions that wrote, each of which waits for the disk. */
  readonly writesPerDelivery: number | null;
  /** All committed transactions, reading ones too; only known for a load that had a life of the process to itself. */
  readonly commitsPerDelivery: number | null;
  /** Steady clock, ms. */
  readonly window: { readonly fromMs: number; readonly toMs: number };
}

/** Starts the subject, warms it up, sends it the loads one after the other and stops it. */
export async function measureLife(
  world: World,
  subject: Subject,
  group: { warmUp: PreparedLoad; loads: readonly PreparedLoad[] },
  options: { profile: boolean; onMeasured: (measured: Measured) => void },
): Promise<Measured[]> {
  const { database } = world;
  const running = await world.start(subject, options.profile);
  const measured: Measured[] = [];
  let before = 0;
  let delivered = 0;
  try {
    before = await database.countCommits(databaseNames[subject]);
    const warmUp = (await measureLoad(world, subject, running, group.warmUp)).figures;
    if (warmUp.delivered === 0) throw new Error(`Of ${warmUp.sent} orders to ${subject} none was delivered.`);
    delivered += warmUp.delivered;
    for (const prepared of group.loads) {
      await database.checkpoint();
      const one = await measureLoad(world, subject, running, prepared);
      delivered += one.figures.delivered;
      measured.push(one);
      options.onMeasured(one);
    }
  } finally {
    await running.stop();
  }
  if (measured.length !== 1 || delivered === 0) return measured;
  const commits = (await database.countCommits(databaseNames[subject])) - before;
  return measured.map((one) => ({ ...one, commitsPerDelivery: commits / delivered }));
}

/** Sends one load to a subject that runs, and waits until all that was accepted has arrived at the world's receiver. */
export async function measureLoad(
  { database, generator, receiver }: World,
  subject: Subject,
  { pid, intakeUrl }: RunningSubject,
  { set, load }: PreparedLoad,
): Promise<Measured> {
  await receiver.ask("take", null);
  const writesBefore = await database.countWrites();
  const meter = startMeter({ subject: pid, postgres: database.pid, generator: generator.pid, receiver: receiver.pid });
  const sent = await generator.ask("send", { set, url: intakeUrl, load });
  await waitForArrivals(() => receiver.ask("count", null), countAccepted(sent));
  const { usage, machineCpuSeconds } = meter.stop();
  const writes = (await database.countWrites()) - writesBefore;
  await sleep(lateMs);
  const figures = figuresOf({ sent, arrived: await receiver.ask("take", null) });
  const fromMs = sent.sentAt[0] ?? 0;
  return {
    subject,
    load,
    figures,
    usage,
    machineCpuSeconds,
    writesPerDelivery: figures.delivered === 0 ? null : writes / figures.delivered,
    commitsPerDelivery: null,
    window: { fromMs, toMs: fromMs + figures.elapsedMs },
  };
}

function countAccepted(sent: Sent): number {
  return sent.statusCodes.filter((statusCode) => statusCode === 202).length;
}

async function waitForArrivals(count: () => Promise<number>, wanted: number): Promise<void> {
  let arrived = await count();
  let progressAt = performance.now();
  while (arrived < wanted && performance.now() - progressAt < stalledMs) {
    await sleep(pollMs);
    const now = await count();
    if (now > arrived) progressAt = performance.now();
    arrived = now;
  }
}
