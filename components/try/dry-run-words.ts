import type { DryRunResult } from "#contracts/simulation.ts";

const count = (value: number) => value.toLocaleString("en");
const events = (value: number) => `${count(value)} ${value === 1 ? "event" : "events"}`;

/** "Of 1,204 events, 37 would have started a run and sent 74 requests." */
export function dryRunSentence({ events: all, runs, requests }: DryRunResult): string {
  if (all === 0) return "No such event came in during these days, so there was nothing to try.";
  const sent = `${count(requests)} ${requests === 1 ? "request" : "requests"}`;
  return `Of ${events(all)}, ${count(runs)} would have started a run and sent ${sent}.`;
}

/** What sets the draft apart from the live version; null where none is live. */
export function differenceSentence({ differing }: DryRunResult): string | null {
  if (differing === null) return null;
  const { only_draft, only_live, other_requests } = differing;
  const all = only_draft + only_live + other_requests;
  if (all === 0) return "The live version would send exactly the same.";
  const parts = [
    other_requests > 0 ? `${count(other_requests)} would be sent otherwise` : "",
    only_draft > 0 ? `${count(only_draft)} only by the draft` : "",
    only_live > 0 ? `${count(only_live)} only by the live version` : "",
  ].filter(Boolean);
  return `${events(all)} ${all === 1 ? "differs" : "differ"} from the live version: ${parts.join(", ")}.`;
}
