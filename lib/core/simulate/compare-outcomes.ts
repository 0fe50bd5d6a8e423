import type { EventOutcome } from "./simulate-event.ts";

/** The requests of a run as text, in their order; what cannot be rendered stands with its reason. */
function sentBy(outcome: EventOutcome): string[] {
  if (outcome.kind !== "run") return [];
  return outcome.run.requests.map(({ built }) => JSON.stringify(built.ok ? built.request : built));
}

export type Difference = "same" | "other_requests" | "only_draft" | "only_live";

/** Whether two versions would send the same for an event: the same requests, byte for byte, in the same order. */
export function compareOutcomes(draft: EventOutcome, live: EventOutcome): Difference {
  const [mine, theirs] = [sentBy(draft), sentBy(live)];
  if (mine.length === 0 && theirs.length === 0) return "same";
  if (theirs.length === 0) return "only_draft";
  if (mine.length === 0) return "only_live";
  return mine.length === theirs.length && mine.every((text, index) => text === theirs[index])
    ? "same"
    : "other_requests";
}
