import type { Client } from "pg";
import { type LoggedPlan, plansOf } from "./plan-log.ts";

const planned = 4;
const timed = 11;

/** How the server answered one address. */
export interface MeasuredRequest {
  path: string;
  status: number;
  bytes: number;
  /** From the request to the whole answer, on loopback, in milliseconds; the middle one and the slowest of several. */
  p50Ms: number;
  slowestMs: number;
  plans: LoggedPlan[];
}

interface Options {
  appUrl: string;
  cookie: string;
  admin: Client;
  logFile: string;
}

/** Asks several times with plans logged, then several times more without, since logging them takes time itself. */
export async function measureRequest(path: string, options: Options): Promise<MeasuredRequest> {
  const ask = async () => {
    const response = await fetch(`${options.appUrl}${path}`, { headers: { cookie: options.cookie } });
    const bytes = (await response.arrayBuffer()).byteLength;
    return { status: response.status, bytes };
  };
  await logPlans(options.admin, true);
  const seen: LoggedPlan[][] = [];
  for (let round = 0; round < planned; round += 1) seen.push(await plansOf(options.logFile, ask));
  await logPlans(options.admin, false);
  const times: number[] = [];
  let answer = await ask();
  for (let round = 0; round < timed; round += 1) {
    const from = performance.now();
    answer = await ask();
    times.push(performance.now() - from);
  }
  times.sort((one, other) => one - other);
  const p50Ms = times[Math.floor(timed / 2)] ?? 0;
  return { path, ...answer, p50Ms, slowestMs: times.at(-1) ?? 0, plans: ownPlans(seen) };
}

/** The page's statements are those of every round; a chore's are in one of them by chance. The last round's figures. */
function ownPlans(rounds: readonly LoggedPlan[][]): LoggedPlan[] {
  const last = rounds.at(-1) ?? [];
  return last.filter(({ sql }) => rounds.every((round) => round.some((plan) => plan.sql === sql)));
}

/** Backends read the setting with their next statement, once PostgreSQL has told them. */
async function logPlans(admin: Client, on: boolean): Promise<void> {
  await admin.query(`ALTER SYSTEM SET auto_explain.log_min_duration = ${on ? 0 : -1}`);
  await admin.query("SELECT pg_reload_conf()");
  await new Promise((resolve) => setTimeout(resolve, 60));
}
