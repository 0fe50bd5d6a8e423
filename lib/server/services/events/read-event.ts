import type { Decision } from "#contracts/event.ts";
import type { EventDetail } from "#contracts/event-view.ts";
import { matchFlow } from "#core/flows/match-flow.ts";
import type { Ctx } from "#server/services/context.ts";
import { notFound } from "#server/services/errors.ts";
import type { FlowRow } from "#server/services/ports/flows.ts";
import { eventRowView } from "./event-row-view.ts";
import { eventScopeOf } from "./event-scope.ts";

const flowsConsidered = 200;

/** The event with its runs and deliveries, and for every live flow why it ran or did not. */
export async function readEvent(ctx: Ctx, id: string): Promise<EventDetail> {
  const { deliveries, events, flows } = ctx.ports;
  const [record, row] = await Promise.all([events.find(ctx.storeId, id), events.findView(ctx.storeId, id)]);
  if (!record || !row) throw notFound("event");
  const scope = eventScopeOf(record);
  const [runs, sent, flowRows] = await Promise.all([
    deliveries.listRunsOfEvent(ctx.storeId, id),
    deliveries.listOfEvent(ctx.storeId, id),
    flows.list(ctx.storeId, { status: null, cursor: null, limit: flowsConsidered }),
  ]);
  const decided = new Set(record.decisions.map((decision) => decision.flowId));
  const others = flowRows.filter((flow) => flow.live !== null && flow.status !== "draft" && !decided.has(flow.id));
  return {
    ...eventRowView(row),
    event: scope.event as unknown as EventDetail["event"],
    payload: scope.payload,
    person: scope.person as unknown as EventDetail["person"],
    runs,
    decisions: [
      ...record.decisions.map((decision) => withRun(decision, runs)),
      ...others.map((flow) => decideLate(flow, scope)),
    ],
    deliveries: sent,
  };
}

/** A flow that matched but did not start says so with its decision: once per key, too old, over the limit, paused. */
function withRun(decision: Decision, runs: EventDetail["runs"]): Decision {
  const run = runs.find((each) => each.flowId === decision.flowId && each.flowVersion > 0);
  if (!decision.matched || !run?.reason || (run.status !== "skipped" && run.status !== "held")) return decision;
  const { code, message } = run.reason;
  return { ...decision, reason: { code, message: `${decision.reason.message}. ${message}` } };
}

/** Why a flow that left no decision with the event did not run: another event type, or not live at that time. */
function decideLate(flow: FlowRow, scope: ReturnType<typeof eventScopeOf>): Decision {
  const base = { flowId: flow.id, flowName: flow.name, matched: false };
  const result = flow.live && matchFlow({ id: flow.id, trigger: flow.live.trigger, status: flow.status }, scope);
  if (result && !result.match) return { ...base, reason: result.reason };
  return {
    ...base,
    reason: { code: "not_live_then", message: "This flow was not live when the event came in." },
  };
}
