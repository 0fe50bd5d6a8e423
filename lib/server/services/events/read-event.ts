import type { EventDetail } from "#contracts/event-view.ts";
import type { Ctx } from "#server/services/context.ts";
import { notFound } from "#server/services/errors.ts";
import { eventRowView } from "./event-row-view.ts";
import { eventScopeOf } from "./event-scope.ts";
import { explainDecisions } from "./explain-decisions.ts";

/** The event with its runs and deliveries, and for every live flow why it ran or did not. */
export async function readEvent(ctx: Ctx, id: string): Promise<EventDetail> {
  const { deliveries, events } = ctx.ports;
  const [record, row] = await Promise.all([events.find(ctx.storeId, id), events.findView(ctx.storeId, id)]);
  if (!record || !row) throw notFound("event");
  const scope = eventScopeOf(record);
  const [runs, sent] = await Promise.all([
    deliveries.listRunsOfEvent(ctx.storeId, id),
    deliveries.listOfEvent(ctx.storeId, id),
  ]);
  return {
    ...eventRowView(row),
    event: scope.event as unknown as EventDetail["event"],
    payload: scope.payload,
    person: scope.person as unknown as EventDetail["person"],
    runs,
    decisions: await explainDecisions(ctx, record, scope, runs),
    deliveries: sent,
  };
}
