import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startChild } from "./child.ts";
import { setUpHookline, startHookline } from "./hookline.ts";
import { type Measured, measureLoad } from "./measure.ts";
import type { Load } from "./options.ts";
import type { ReceiverCalls } from "./receiver.ts";
import type { RunningSubject } from "./subject.ts";
import type { World } from "./world.ts";

/** A fast target measured alone, and then with deliveries waiting at a slow one. */
export interface SlowEndpointMeasured {
  readonly alone: Measured;
  readonly beside: Measured;
  /** Deliveries at the slow target without an answer, when the second measurement began and when it ended. */
  readonly waiting: { readonly from: number; readonly to: number };
}

const perSecond = 50;
const warmUp: Load = { kind: "burst", count: 1000, connections: 16 };
const toSlow: Load = { kind: "burst", count: 500, connections: 16 };
/** As slow as an answer can be and still count: at 15 s Hookline gives up, and would soon hold what waits. */
export const slowAnswerMs = 14_000;
const database = "bench_slow_endpoint";
const pollMs = 25;

/** Has the app, new and with a database of its own, deliver to a fast and a slow target of different origins. */
export async function measureSlowEndpoint(world: World, seconds: number): Promise<SlowEndpointMeasured> {
  const slow = startChild<ReceiverCalls>(join(import.meta.dirname, "receiver.ts"));
  try {
    const { url: slowUrl } = await slow.ask("listen", { answerAfterMs: slowAnswerMs });
    const settings = { databaseUrl: await world.database.create(database), home: world.appHome, secret: world.secret };
    const [fastKey = "", slowKey = ""] = await setUpHookline(settings, [world.targetUrl, slowUrl]);
    const running = await startHookline(settings, fastKey, false);
    try {
      const paced: Load = { kind: "paced", count: perSecond * seconds, perSecond };
      const send = sender(world, running);
      await send(warmUp);
      const alone = await send(paced);
      await fill(world, new URL(slowKey, running.intakeUrl).href);
      while ((await slow.ask("count", null)) === 0) await sleep(pollMs);
      const waiting = async () => toSlow.count - (await slow.ask("answered", null));
      const from = await waiting();
      const beside = await send(paced);
      return { alone, beside, waiting: { from, to: await waiting() } };
    } finally {
      await running.stop();
    }
  } finally {
    await slow.stop();
  }
}

let made = 0;

/** Makes the orders of a load, which no other has, under a name in the load generator's memory. */
async function prepare({ generator, secret }: World, load: Load): Promise<string> {
  const set = `beside a slow endpoint, from ${made}`;
  await generator.ask("prepare", { set, firstId: made, count: load.count, secret });
  made += load.count;
  return set;
}

function sender(world: World, running: RunningSubject): (load: Load) => Promise<Measured> {
  return async (load) => {
    const set = await prepare(world, load);
    await world.database.checkpoint();
    return measureLoad(world, "hookline", running, { set, load });
  };
}

async function fill(world: World, url: string): Promise<void> {
  const set = await prepare(world, toSlow);
  const { statusCodes } = await world.generator.ask("send", { set, url, load: toSlow });
  const accepted = statusCodes.filter((statusCode) => statusCode === 202).length;
  if (accepted < toSlow.count)
    throw new Error(`Of ${toSlow.count} orders for the slow target ${accepted} were accepted.`);
}
