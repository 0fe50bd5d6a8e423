import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { BaselineCalls } from "./baseline.ts";
import { type Child, startChild } from "./child.ts";
import { type BenchDatabase, openBenchDatabase } from "./database.ts";
import { setUpHookline, startHookline } from "./hookline.ts";
import type { LoadGeneratorCalls } from "./load-generator.ts";
import type { Subject } from "./options.ts";
import type { ReceiverCalls } from "./receiver.ts";
import type { RunningSubject } from "./subject.ts";

/** Everything around what is measured. */
export interface World {
  readonly database: BenchDatabase;
  readonly generator: Child<LoadGeneratorCalls>;
  readonly receiver: Child<ReceiverCalls>;
  /** Where the receiver listens. */
  readonly targetUrl: string;
  /** Sources sign with it. */
  readonly secret: string;
  readonly appHome: string;
  /** Starts a subject on a database of its own; Hookline's keeps its rows from one start to the next. */
  start(subject: Subject, profile: boolean): Promise<RunningSubject>;
  close(): Promise<void>;
}

export const databaseNames: Record<Subject, string> = { hookline: "bench_hookline", baseline: "bench_baseline" };

/** Opens the database of the folder `home`, and starts the processes of load generator and receiver. */
export async function openWorld(home: string): Promise<World> {
  const database = await openBenchDatabase(home);
  const generator = startChild<LoadGeneratorCalls>(join(import.meta.dirname, "load-generator.ts"));
  const receiver = startChild<ReceiverCalls>(join(import.meta.dirname, "receiver.ts"));
  const secret = randomBytes(16).toString("hex");
  const appHome = join(home, "app");
  const { url: targetUrl } = await receiver.ask("listen", { answerAfterMs: 0 });

  let hookline: ReturnType<typeof makeHookline> | null = null;
  const makeHookline = async () => {
    const databaseUrl = await database.create(databaseNames.hookline);
    const settings = { databaseUrl, home: appHome, secret };
    const [sourceKey = ""] = await setUpHookline(settings, [targetUrl]);
    return { settings, sourceKey };
  };
  const start = async (subject: Subject, profile: boolean): Promise<RunningSubject> => {
    if (subject === "baseline") return startBaseline(await database.create(databaseNames.baseline), targetUrl);
    hookline ??= makeHookline();
    const { settings, sourceKey } = await hookline;
    return startHookline(settings, sourceKey, profile);
  };
  return {
    database,
    generator,
    receiver,
    targetUrl,
    secret,
    appHome,
    start,
    async close() {
      await Promise.all([generator.stop(), receiver.stop()]);
      await database.release();
    },
  };
}

async function startBaseline(databaseUrl: string, targetUrl: string): Promise<RunningSubject> {
  const child = startChild<BaselineCalls>(join(import.meta.dirname, "baseline.ts"));
  const { url } = await child.ask("listen", { databaseUrl, targetUrl });
  return { pid: child.pid, intakeUrl: url, stop: child.stop };
}
