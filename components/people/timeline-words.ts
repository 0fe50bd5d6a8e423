import { formatDuration } from "#client/format.ts";
import { stepSentence } from "#components/runs/run-step-words.ts";
import type { TimelineEntry } from "#contracts/timeline.ts";
import { endpointName } from "#core/explain/endpoint-name.ts";
import { outcomeWords } from "#core/explain/outcome-words.ts";

type Answer = Extract<TimelineEntry, { kind: "answer" }>;
type Step = Extract<TimelineEntry, { kind: "step" }>;
type Standing = Extract<TimelineEntry, { kind: "delivery" }>;
type EventEntry = Extract<TimelineEntry, { kind: "event" }>;

/** "mailhouse.example answered 200 after 84 ms, at attempt 2." */
export function answerWords({ attempt, delivery }: Pick<Answer, "attempt" | "delivery">): string {
  const which = attempt.number === 1 ? "" : `, at attempt ${attempt.number}`;
  const byHand = attempt.trigger === "manual" ? " by hand" : "";
  return `${endpointName(delivery.endpoint)} ${outcomeWords(attempt)} after ${formatDuration(attempt.durationMs)}${which}${byHand}.`;
}

const standings: Partial<Record<Standing["delivery"]["status"], string>> = {
  queued: "Waits for its turn.",
  held: "Is held.",
  skipped: "Was skipped.",
  cancelled: "Was cancelled.",
  failed: "Could not be made.",
};

/** Where a delivery stands that no attempt tells of, with the reason. */
export function standingWords({ delivery }: Pick<Standing, "delivery">): string {
  const stands = standings[delivery.status] ?? "Stands still.";
  return delivery.reason ? `${stands} ${delivery.reason.message}` : stands;
}

const kinds = ["webhook", "delay", "filter", "split"] as const;

/** What a step of a run decided, in words. */
export function stepWords({ outcome, reason, stepKind }: Pick<Step, "outcome" | "reason" | "stepKind">): string {
  const kind = kinds.find((known) => known === stepKind) ?? "delay";
  const known = outcome === "yes" || outcome === "no" ? outcome : null;
  return stepSentence({ kind, message: reason.message, outcome: known, state: "done" }, true) ?? reason.message;
}

interface FlowOutcome {
  flowId: string;
  flowName: string;
  words: string;
}

/** What each flow made of an event: started, or why not; with what became of the run it started. */
export function flowOutcomes({ decisions, runs }: Pick<EventEntry, "decisions" | "runs">): FlowOutcome[] {
  return decisions.map(({ flowId, flowName, matched, reason }) => {
    const run = runs.find((each) => each.flowId === flowId);
    const stopped = run?.reason && (run.status === "held" || run.status === "skipped") ? run : null;
    if (!matched) return { flowId, flowName, words: `did not start: ${reason.message}` };
    return {
      flowId,
      flowName,
      words: stopped
        ? `${stopped.status === "held" ? "is held" : "was skipped"}: ${stopped.reason?.message}`
        : "started",
    };
  });
}
