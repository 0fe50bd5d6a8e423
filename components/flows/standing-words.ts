import { formatCount } from "#client/format.ts";
import type { Flow } from "#contracts/flow.ts";

/** What becomes of the runs that are on their way when another version goes live; null when there are none. */
export function standingWords({ held, waiting }: Pick<Flow, "held" | "waiting">): string | null {
  if (held + waiting === 0) return null;
  const heldOnes = held === 0 ? "" : ` (${held.toLocaleString("en")} of them held)`;
  return held + waiting === 1
    ? `1 run that is ${held === 1 ? "held" : "waiting"} stays on the version it began with.`
    : `${formatCount(held + waiting, "run")} that are ${waiting === 0 ? "held" : `waiting${heldOnes}`} stay on the version they began with.`;
}
