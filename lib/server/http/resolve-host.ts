import { lookup } from "node:dns/promises";

/** All addresses of a host name. Rejects when there are none. */
export type ResolveHost = (hostname: string) => Promise<string[]>;

const ENTRIES_MAX = 2000;

/** Asks the machine's resolver, hosts file included. */
export const resolveWithSystem: ResolveHost = async (hostname) => {
  const answers = await lookup(hostname, { all: true, order: "verbatim" });
  return answers.map((answer) => answer.address);
};

/**
 * Remembers answers for a short while, so that a burst to one host asks once. Only answers are kept, never the
 * verdict on them, and failures are not kept.
 * @param keepMs 0 keeps nothing.
 */
export function cacheResolver(resolve: ResolveHost, keepMs: number, now: () => number): ResolveHost {
  const entries = new Map<string, { untilMs: number; answer: Promise<string[]> }>();
  return (hostname) => {
    const known = entries.get(hostname);
    if (known !== undefined && known.untilMs > now()) return known.answer;
    const answer = resolve(hostname);
    if (keepMs === 0) return answer;
    entries.delete(hostname);
    if (entries.size >= ENTRIES_MAX) {
      const [oldest] = entries.keys();
      if (oldest !== undefined) entries.delete(oldest);
    }
    const entry = { untilMs: now() + keepMs, answer };
    entries.set(hostname, entry);
    answer.catch(() => {
      if (entries.get(hostname) === entry) entries.delete(hostname);
    });
    return answer;
  };
}
