import { parseArgs } from "node:util";

export const usage = `Usage: npm run bench -- [options]

  --quick          2,000 orders in the burst, 5 s at each pace
  --burst N        orders in the burst (default 20000)
  --only PART      burst, paced, baseline or slow-endpoint; may be given more than once
  --profile        the burst alone, with the functions of the app that take the most time
  --json           the figures as JSON
  --write          put the table into docs/performance.md (a whole run only)`;

/** How orders are sent. `burst`: all at once over `connections`; `paced`: one every 1/perSecond s, answered or not. */
export type Load =
  | { readonly kind: "burst"; readonly count: number; readonly connections: number }
  | { readonly kind: "paced"; readonly count: number; readonly perSecond: number };

export type Subject = "hookline" | "baseline";

export interface BenchPlan {
  readonly subjects: readonly Subject[];
  /** Each group is sent to one life of a process. */
  readonly groups: readonly (readonly Load[])[];
  /** How often, and how long each time, a fast target is measured without and with a slow one beside it. */
  readonly slowEndpoint: { readonly rounds: number; readonly seconds: number };
  readonly warmUpCount: number;
  readonly profile: boolean;
  readonly json: boolean;
  readonly write: boolean;
}

const parts = ["burst", "paced", "baseline", "slow-endpoint"] as const;
const paces = [20, 100, 300];
const connections = 64;

/** What the command line asks for; throws one sentence for what it cannot mean. */
export function readPlan(args: readonly string[]): BenchPlan {
  const flag = { type: "boolean", default: false } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: flag,
      profile: flag,
      json: flag,
      write: flag,
      burst: { type: "string" },
      only: { type: "string", multiple: true, default: [] },
    },
  });
  const { quick, profile, json, write, only } = values;
  const count = Number(values.burst ?? (quick ? 2_000 : 20_000));
  if (!Number.isInteger(count) || count < 1 || count > 1_000_000)
    throw new Error("--burst must be a whole number from 1 to 1000000.");
  const unknown = only.find((each) => !parts.some((part) => part === each));
  if (unknown !== undefined) throw new Error(`--only knows ${parts.join(", ")}, not ${unknown}.`);
  if (write && (quick || profile || only.length > 0))
    throw new Error("--write is for a whole run: leave out --quick, --profile and --only.");
  const seconds = quick ? 5 : 20;
  const asked = { burst: profile || only.includes("burst"), paced: !profile && only.includes("paced") };
  const loads = only.filter((part) => part !== "slow-endpoint");
  const both = !asked.burst && !asked.paced && (loads.length > 0 || only.length === 0);
  const slowEndpoint = !profile && (only.length === 0 || only.includes("slow-endpoint"));
  const paced = paces.map((perSecond): Load => ({ kind: "paced", count: perSecond * seconds, perSecond }));
  return {
    subjects: only.length === 0 && !profile ? ["hookline", "baseline"] : subjectsOf(loads, profile),
    groups: [...(both || asked.paced ? [paced] : []), ...(both || asked.burst ? [[burstOf(count)]] : [])],
    slowEndpoint: { rounds: slowEndpoint ? (quick ? 1 : 3) : 0, seconds },
    warmUpCount: quick ? 500 : 2_000,
    profile,
    json,
    write,
  };
}

function burstOf(count: number): Load {
  return { kind: "burst", count, connections };
}

function subjectsOf(loads: readonly string[], profile: boolean): Subject[] {
  if (profile) return ["hookline"];
  const hookline = loads.some((part) => part !== "baseline");
  return [...(hookline ? ["hookline" as const] : []), ...(loads.includes("baseline") ? ["baseline" as const] : [])];
}
