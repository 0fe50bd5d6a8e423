import type { Overview } from "#contracts/overview.ts";
import type { Period } from "./log-links.ts";

/** From the first shown hour or day to the end of the last. */
export function shownPeriod({ slots }: Pick<Overview, "slots">): Period {
  return { from: slots[0]?.from ?? "", to: slots.at(-1)?.to ?? "" };
}
