import type { ExplainedDecision } from "#contracts/event-view.ts";

const outcomes: Record<ExplainedDecision["kind"], string> = {
  started: "started",
  held: "started, and is held",
  skipped: "was skipped",
  refused: "did not start",
  not_live: "was not live",
  other_event: "waits for something else",
};

/** What a flow made of an event, to go on after its name. */
export function outcomeOf({ kind }: Pick<ExplainedDecision, "kind">): string {
  return outcomes[kind];
}

const runId = /\brun [0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** A reason for people: "ana@shop.example already started a run on …", whose id stands behind a link. */
export function plainReason(message: string): string {
  return message.replaceAll(runId, "a run");
}

/** What it would make of such an event now, a sentence; null where that is not told. */
export function nowWords({ now }: Pick<ExplainedDecision, "now">): string | null {
  if (now === null) return null;
  return `Now it ${now.matched ? "would start" : "would not start either"}: ${asInner(now.reason.message)}.`;
}

function asInner(message: string): string {
  return /^\p{Lu}\p{Ll}/u.test(message) ? message.charAt(0).toLowerCase() + message.slice(1) : message;
}
