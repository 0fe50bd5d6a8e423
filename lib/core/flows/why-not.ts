import { type ComparedRow, comparedRows } from "#core/filter/compared-rows.ts";
import { evaluateFilter } from "#core/filter/evaluate-filter.ts";
import { type MatchResult, type MatchScope, matchFlow } from "./match-flow.ts";
import type { Trigger } from "./trigger.ts";

/** What a flow made of an event. `refused`: by its conditions or its source; `other_event`: it waits for another type. */
export type DecisionKind = "started" | "held" | "skipped" | "refused" | "other_event" | "not_live";

interface RecordedDecision {
  matched: boolean;
  reason: { code: string; message: string };
}

interface OwnRun {
  id: string;
  status: string;
  reason: { code: string; message: string } | null;
}

/** A decision with what became of the run it started; `takenBy`: the run that took the once-per key before. */
export function explainRecorded<D extends RecordedDecision>(decision: D, run: OwnRun | null) {
  const { code } = decision.reason;
  const kind: DecisionKind = decision.matched
    ? run?.status === "held" || run?.status === "skipped"
      ? run.status
      : "started"
    : code === "event_type_differs"
      ? "other_event"
      : code === "flow_not_live"
        ? "not_live"
        : "refused";
  const stopped = kind === "held" || kind === "skipped" ? (run?.reason ?? null) : null;
  const reason = stopped
    ? { code: stopped.code, message: `${decision.reason.message}. ${stopped.message}` }
    : decision.reason;
  return { ...decision, kind, reason, runId: run?.id ?? null, takenBy: stopped ? takenBy(stopped) : null };
}

const runInReason = /started run ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/;

/** The run a once-per reason names. */
function takenBy({ code, message }: { code: string; message: string }): string | null {
  return code === "once" ? (runInReason.exec(message)?.[1] ?? null) : null;
}

interface LateFlow {
  id: string;
  /** Of the version that was live when the event came in; null when none was published yet. */
  then: Trigger | null;
  /** Of the version that is live now; null when there is none any more. */
  now: Trigger | null;
}

/**
 * Why a flow that left no decision with an event did not run: it waits for another event, or it was not live at that
 * time; and what it would make of such an event now.
 */
export function explainUnrecorded(flow: LateFlow, scope: MatchScope) {
  const decide = (trigger: Trigger | null) => trigger && matchFlow({ id: flow.id, trigger, status: "live" }, scope);
  const [then, now] = [decide(flow.then), decide(flow.now)];
  if (then && !then.match) return { kind: kindOf(then), matched: false, reason: then.reason, now: null };
  if (!then && now && !now.match && now.reason.code !== "filter_not_met") {
    return { kind: kindOf(now), matched: false, reason: now.reason, now: null };
  }
  const message = then
    ? "Not live at that time: it was published before, but paused, archived or taken out of use."
    : "Not live at that time: its first version was published later.";
  return {
    kind: "not_live" as const,
    matched: false,
    reason: { code: "not_live_then", message },
    now: now && { matched: now.match, reason: now.reason },
  };
}

function kindOf({ reason }: MatchResult): DecisionKind {
  return reason.code === "event_type_differs" || reason.code === "flow_differs" ? "other_event" : "refused";
}

/** Every condition of a trigger with the values compared, as long as it came to the same as was decided. */
export function comparedOf({ filter }: Trigger, scope: MatchScope, code: string): ComparedRow[] {
  if (filter === null || (code !== "filter_met" && code !== "filter_not_met")) return [];
  const { explain, match } = evaluateFilter(filter, scope);
  return match === (code === "filter_met") ? comparedRows(explain) : [];
}
