import type { RunStanding } from "#server/services/ports/runs.ts";

/** What a function run does after it has advanced its Hookline run; times are ISO 8601. */
export type NextTurn =
  | { kind: "end" }
  /** Advance once more in this function run; at once when `at` is null. */
  | { kind: "again"; at: string | null }
  /** The next wake-up gets a function run of its own. */
  | { kind: "hand_over"; at: string; lane: string };

/**
 * `own` is what this function run was started for, `standing` what now stands in the run table. A later wake-up is
 * handed over under an id that any other function run of the same run would use too, so that copies of one run (a
 * repeated hand-off, a lease that was waited for) become one again at its next wake-up. So is one in another lane: a
 * function run keeps the share of the concurrency that it was started in.
 */
export function nextTurn(
  own: { wakeAt: Date; lane: string | undefined },
  standing: RunStanding | null,
  now: Date,
): NextTurn {
  if (standing === null || standing.wakeAt === null) return { kind: "end" };
  const { lane, wakeAt } = standing;
  const at = wakeAt.toISOString();
  const isOwn = wakeAt.getTime() === own.wakeAt.getTime();
  if (wakeAt <= now) return lane === own.lane || isOwn ? { kind: "again", at: null } : { kind: "hand_over", at, lane };
  // Called before its time, as clocks differ: this wake-up's id is used up, so it is waited for here.
  return isOwn ? { kind: "again", at } : { kind: "hand_over", at, lane };
}
