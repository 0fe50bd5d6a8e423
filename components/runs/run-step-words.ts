import type { RunStepView } from "#contracts/run.ts";

const kindTitles: Record<RunStepView["kind"], string> = {
  webhook: "Webhook",
  delay: "Wait",
  filter: "Only if",
  split: "Split",
};

/** What people call a step: its name, or its kind. */
export function stepHeading(step: Pick<RunStepView, "kind" | "name">): string {
  return step.name === "" ? kindTitles[step.kind] : step.name;
}

type Told = Pick<RunStepView, "kind" | "message" | "outcome" | "state">;

/** Where a step stands and why, a sentence; null when its status says it all. */
export function stepSentence({ kind, message, outcome, state }: Told, isFinished: boolean): string | null {
  if (state === "other_branch") return "Not on this run's way.";
  if (state === "not_reached") return isFinished ? "Not reached." : "Not reached yet.";
  if (state === "cancelled") return "The run ended while it waited here.";
  if (message === null) return null;
  if (kind === "split") return `${outcome === "yes" ? "Yes" : "No"} branch: ${asInner(message)}.`;
  if (kind === "filter") return `${outcome === "yes" ? "Goes on" : "Ended here"}: ${asInner(message)}.`;
  return message;
}

function asInner(message: string): string {
  return /^\p{Lu}\p{Ll}/u.test(message) ? message.charAt(0).toLowerCase() + message.slice(1) : message;
}
