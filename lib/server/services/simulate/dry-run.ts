import { setTimeout as sleep } from "node:timers/promises";
import type { FlowDefinition } from "#contracts/flow-definition.ts";
import { type DryRunLine, dryRunEventsMax } from "#contracts/simulation.ts";
import { startType } from "#core/flows/trigger.ts";
import { DryRunCounts } from "#core/simulate/dry-run-counts.ts";
import { simulateEvent, type TakenKeys } from "#core/simulate/simulate-event.ts";
import type { Ctx } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";
import { eventScopeOf } from "#server/services/events/event-scope.ts";
import { flowToSimulate, type SimulatedFlow } from "./flow-to-simulate.ts";

const dayMs = 86_400_000;
const readAtOnce = 50;
/** As long as this without a pause at most, and as long a pause after it: intake and deliveries share the process. */
const sliceMs = 8;
const underWay = new Set<string>();

/**
 * Starts the draft against the stored events of the last days, oldest first, sending nothing. Throws before the first
 * line for what cannot be started; a store has one at a time. Ends early when `signal` aborts.
 */
export async function dryRun(
  ctx: Ctx,
  flowId: string,
  { days }: { days: number },
  signal: AbortSignal,
): Promise<AsyncGenerator<DryRunLine>> {
  const simulated = await flowToSimulate(ctx, flowId);
  if (underWay.has(ctx.storeId))
    throw new ServiceError("conflict", "A dry run of this store is going on. Wait for its end, or cancel it.");
  const eventType = startType(simulated.flow.draft.trigger);
  const since = new Date(ctx.ports.clock.now().getTime() - days * dayMs);
  underWay.add(ctx.storeId);
  try {
    const ids = await ctx.ports.events.idsOfType(ctx.storeId, eventType, since, dryRunEventsMax);
    return lines(ctx, simulated, ids.reverse(), signal);
  } catch (error) {
    underWay.delete(ctx.storeId);
    throw error;
  }
}

async function* lines(
  ctx: Ctx,
  { flow, scopeOf, timeZone }: SimulatedFlow,
  ids: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<DryRunLine> {
  const counts = new DryRunCounts();
  const total = ids.length;
  const [draft, live] = [newWorld(flow.draft, timeZone), flow.live && newWorld(flow.live, timeZone)];
  let sliceSince = performance.now();
  try {
    for (let done = 0; done < total && !signal.aborted; done += readAtOnce) {
      yield { kind: "progress", done, total };
      for (const record of await ctx.ports.events.findBodies(ctx.storeId, ids.slice(done, done + readAtOnce))) {
        const scope = scopeOf(eventScopeOf(record));
        counts.add(scope, draft(scope), live?.(scope) ?? null);
        const workedMs = performance.now() - sliceSince;
        if (workedMs < sliceMs) continue;
        await sleep(workedMs);
        sliceSince = performance.now();
      }
    }
    if (signal.aborted) return;
    const differing = flow.live ? counts.differing : null;
    const result = { ...counts.counts, differing, notes: notesOf(flow.draft, total), lists: counts.lists };
    yield { kind: "progress", done: total, total };
    yield { kind: "result", result };
  } finally {
    underWay.delete(ctx.storeId);
  }
}

/** Each version has once-per keys of its own. */
function newWorld(definition: FlowDefinition, timeZone: string) {
  const taken: TakenKeys = new Map();
  return (scope: Parameters<typeof simulateEvent>[1]) => simulateEvent(definition, scope, { taken, timeZone });
}

function notesOf({ limits, once, release, trigger }: FlowDefinition, total: number): string[] {
  const notes: string[] = [];
  if (trigger.kind !== "event")
    notes.push("A flow that goes by time is tried on those it was started for already, and on nobody before.");
  if (total === dryRunEventsMax)
    notes.push(`Only the newest ${dryRunEventsMax.toLocaleString("en")} events were tried.`);
  if (release === "manual") notes.push("Every run would wait until somebody releases it.");
  if (limits.runsPerHour !== null)
    notes.push(`More than ${limits.runsPerHour.toLocaleString("en")} runs in an hour would be held, not lost.`);
  if (once) notes.push("Keys of once-per that were taken before these events do not count here.");
  return notes;
}
