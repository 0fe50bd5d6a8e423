import { randomInt } from "node:crypto";

export type Engine = "embedded" | "inngest";

/** How much one engine has to go through. */
export interface Form {
  name: "short" | "full";
  orders: number;
  /** The shop's calls under way at once. */
  senders: number;
  /** While orders come in. */
  kills: number;
  restarts: number;
  /** After the last order was accepted, while attempts and retries are still going on. */
  lateKills: number;
  /** Whether runs of a killed process are waited for until their lease is over, as in life, or it is ended at once. */
  leasesRunOut: boolean;
  /** Requests that the target which recovers answers with 500 at first; ten in a row open its breaker. */
  recoversAfter: number;
  settleMs: number;
}

const forms: Record<Form["name"], Form> = {
  short: {
    name: "short",
    orders: 224,
    senders: 8,
    kills: 2,
    restarts: 1,
    lateKills: 0,
    leasesRunOut: false,
    recoversAfter: 6,
    settleMs: 180_000,
  },
  full: {
    name: "full",
    orders: 2000,
    senders: 16,
    kills: 8,
    restarts: 4,
    lateKills: 2,
    leasesRunOut: true,
    recoversAfter: 12,
    settleMs: 300_000,
  },
};

/** What `npm run test:faults` hands to the tests through the environment; without it, the short form and any seed. */
export const form: Form = forms[process.env.FAULTS_FORM === "full" ? "full" : "short"];
export const seed = Number(process.env.FAULTS_SEED ?? randomInt(1_000_000));
