import type { ReplayEvent, ReplayedEvent } from "#contracts/replay.ts";
import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { notFound, ServiceError } from "#server/services/errors.ts";
import { findFlow } from "#server/services/flows/find-flow.ts";
import type { ReplayRun } from "#server/services/ports/replays.ts";
import type { IntakeFlow } from "#server/services/ports/sources.ts";
import { eventRun } from "./event-run.ts";

/** Runs of a stored event for one flow, or for every live flow that it matches now, whatever runs it had before. */
export async function replayEvent(ctx: Ctx, eventId: string, { flowId }: ReplayEvent): Promise<ReplayedEvent> {
  requireWrite(ctx);
  const { clock, engine, events, live, replays } = ctx.ports;
  const event = await events.find(ctx.storeId, eventId);
  if (!event) throw notFound("event");
  if (event.isTest)
    throw new ServiceError("conflict", "This event was made for a test, so there is nothing to replay.");
  const flows = await flowsFor(ctx, flowId);
  const decided = [];
  for (const flow of flows) decided.push(await eventRun(ctx.ports, flow, event));
  const [only] = decided;
  if (flowId !== undefined && only && !only.decision.matched) {
    const { flowName, reason } = only.decision;
    throw new ServiceError("conflict", `The event does not start the flow ${flowName}: ${reason.message}.`);
  }
  const runs = decided.flatMap((each): ReplayRun[] => (each.run ? [each.run] : []));
  const audit = auditOf(ctx, "event.replayed", { kind: "event", id: eventId }, { runs: runs.length });
  const begun = await replays.begin(ctx.storeId, runs, audit);
  const queued = runs.filter((run) => begun.some((each) => each.id === run.id && each.status === "queued"));
  await engine.requested(queued.map(({ id, lane }) => ({ runId: id, wakeAt: clock.now(), lane })));
  live.changed(ctx.storeId, "deliveries", "events");
  return {
    eventId,
    runs: runs.flatMap((run) => {
      const as = begun.find((each) => each.id === run.id);
      if (!as) return [];
      return [{ id: run.id, flowId: run.flowId, flowVersion: run.flowVersion, status: as.status, reason: as.reason }];
    }),
    decisions: decided.map((each) => each.decision),
  };
}

async function flowsFor(ctx: Ctx, flowId: string | undefined): Promise<IntakeFlow[]> {
  const store = await ctx.ports.sources.findApiSource(ctx.storeId);
  const live = store?.flows ?? [];
  if (flowId === undefined) return live;
  const named = live.filter((flow) => flow.flowId === flowId);
  if (named.length > 0) return named;
  const { name } = await findFlow(ctx, flowId);
  throw new ServiceError("conflict", `The flow ${name} is not live. Publish it first.`);
}
