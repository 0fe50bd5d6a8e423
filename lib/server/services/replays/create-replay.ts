import { type NewReplay, replayMax } from "#contracts/replay.ts";
import { startType } from "#core/flows/trigger.ts";
import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { decideSearch } from "#server/services/deliveries/decide-search.ts";
import { ServiceError } from "#server/services/errors.ts";
import { findFlow } from "#server/services/flows/find-flow.ts";
import type { ReplayWhat } from "#server/services/ports/replays.ts";

/** Counts what matches now and, unless only that was asked for, begins to send it; a chore works it off. */
export async function createReplay(
  ctx: Ctx,
  input: NewReplay,
): Promise<{ id: string; matched: number } | { matched: number }> {
  requireWrite(ctx);
  const { clock, live, replays } = ctx.ports;
  const what = await whatOf(ctx, input);
  // Ids are in the order of time: nothing that comes in from here on is taken in.
  const upTo = clock.newId();
  const matched = await replays.count(ctx.storeId, what, upTo, replayMax + 1);
  if (matched > replayMax) {
    const most = replayMax.toLocaleString("en");
    throw new ServiceError(
      "invalid",
      `More than ${most} match. Narrow the filter, for example to a shorter time, and replay in parts.`,
    );
  }
  if (input.dryRun) return { matched };
  const id = clock.newId();
  const audit = auditOf(ctx, "replay.started", { kind: "replay", id }, { kind: what.kind, mode: what.mode, matched });
  await replays.create(
    {
      ...what,
      id,
      storeId: ctx.storeId,
      status: "running",
      matched,
      done: 0,
      skipped: 0,
      passedOver: {},
      position: null,
      upTo,
      createdBy: ctx.actor.name,
      createdAt: clock.now(),
      finishedAt: null,
    },
    audit,
  );
  live.changed(ctx.storeId, "replays");
  return { id, matched };
}

async function whatOf(ctx: Ctx, { events, filter, flowId, mode }: NewReplay): Promise<ReplayWhat> {
  if (filter) return { kind: "deliveries", mode, filter: await decideSearch(ctx, filter), flowId: null };
  if (!events || flowId === undefined) throw new ServiceError("invalid", "Say what to replay.");
  const flow = await findFlow(ctx, flowId);
  if (flow.live === null || (flow.status !== "live" && flow.status !== "paused")) {
    throw new ServiceError("conflict", `The flow ${flow.name} is not live. Publish it first.`);
  }
  const eventType = startType(flow.live.trigger);
  if (events.type !== undefined && events.type !== eventType) {
    throw new ServiceError("invalid", `events.type: The flow ${flow.name} waits for ${eventType}.`, [
      { path: "events.type", message: `The flow waits for ${eventType}` },
    ]);
  }
  return { kind: "events", mode: "rerender", filter: { ...events, type: eventType }, flowId };
}
