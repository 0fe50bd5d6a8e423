import { eventTypeLabel } from "#core/events/event-type-label.ts";
import { evaluateFilter } from "#core/filter/evaluate-filter.ts";
import { startType, type Trigger } from "./trigger.ts";

export interface MatchableFlow {
  id: string;
  trigger: Trigger;
  status: string;
}

export type MatchCode =
  | "flow_not_live"
  | "event_type_differs"
  | "flow_differs"
  | "source_differs"
  | "filter_not_met"
  | "filter_met"
  | "no_filter";

export interface MatchResult {
  match: boolean;
  reason: { code: MatchCode; message: string };
}

/** As much of an event scope as the trigger looks at; the filter may read everything in it. */
export interface MatchScope {
  event: {
    type: string;
    name?: string;
    source: { id: string; name?: string };
    startsFlow?: { id: string; name: string };
  };
}

const no = (code: MatchCode, message: string): MatchResult => ({ match: false, reason: { code, message } });
const yes = (code: MatchCode, message: string): MatchResult => ({ match: true, reason: { code, message } });

/**
 * Does this event start a run of this flow, and why (not)? Pure and total. A paused flow still matches: its
 * deliveries are held and not dropped; a draft or archived one does not.
 */
export function matchFlow(flow: MatchableFlow, scope: MatchScope): MatchResult {
  const { trigger, status } = flow;
  const { event } = scope;
  if (status !== "live" && status !== "paused") return no("flow_not_live", `The flow is not live (${status})`);
  const awaited = startType(trigger);
  if (event.type !== awaited)
    return no(
      "event_type_differs",
      `The flow waits for ${eventTypeLabel(awaited)}, this is ${eventTypeLabel(event.type)}`,
    );
  const isTimed = trigger.kind !== "event";
  if ((isTimed || event.startsFlow) && event.startsFlow?.id !== flow.id)
    return no("flow_differs", `The event was made for ${event.startsFlow?.name ?? "no flow of Hookline’s"}`);
  if (trigger.kind === "event" && trigger.sourceId !== null && event.source.id !== trigger.sourceId)
    return no("source_differs", `The flow listens to another source than ${event.source.name ?? event.source.id}`);
  if (trigger.filter === null)
    return yes("no_filter", isTimed ? "Its time has come" : `Every ${event.name ?? event.type} event starts this flow`);
  const { match, reason } = evaluateFilter(trigger.filter, scope);
  return match ? yes("filter_met", reason.message) : no("filter_not_met", reason.message);
}
