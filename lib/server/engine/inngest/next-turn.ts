/** What a function run does after it has advanced its Hookline run; times are ISO 8601. */
export type NextTurn =
  | { kind: "end" }
  /** Advance once more in this function run; at once when `at` is null. */
  | { kind: "again"; at: string | null }
  /** The next wake-up gets a function run of its own. */
  | { kind: "hand_over"; at: string };

/**
 * `ownWakeAt` is what this function run was started for, `wakeAt` what now stands in the run table. A later wake-up is
 * handed over under an id that any other function run of the same run would use too, so that copies of one run (a
 * repeated hand-off, a lease that was waited for) become one again at its next wake-up.
 */
export function nextTurn(ownWakeAt: Date, wakeAt: Date | null, now: Date): NextTurn {
  if (wakeAt === null) return { kind: "end" };
  if (wakeAt <= now) return { kind: "again", at: null };
  const at = wakeAt.toISOString();
  // Called before its time, as clocks differ: this wake-up's id is used up, so it is waited for here.
  return wakeAt.getTime() === ownWakeAt.getTime() ? { kind: "again", at } : { kind: "hand_over", at };
}
