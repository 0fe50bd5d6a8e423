import type { Decision } from "#contracts/event.ts";
import { matchFlow } from "#core/flows/match-flow.ts";
import { eventScopeOf } from "#server/services/events/event-scope.ts";
import { newRun } from "#server/services/intake/new-run.ts";
import type { EventRecord } from "#server/services/ports/events.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import type { ReplayRun } from "#server/services/ports/replays.ts";
import type { IntakeFlow } from "#server/services/ports/sources.ts";

const noLimits = { runsPerHour: null, skipOlderThanHours: null };

/**
 * The run a stored event begins in a flow as it is now, if it matches. Once per key holds as for a new event; limits on
 * age and number do not, because somebody asked for it, and a paused flow holds it.
 */
export async function eventRun(
  ports: Ports,
  flow: IntakeFlow,
  event: EventRecord,
): Promise<{ run: ReplayRun | null; decision: Decision }> {
  const definition = await ports.flows.findDefinition(flow.flowId, flow.version);
  if (!definition) throw new Error(`Flow ${flow.flowId} has no version ${flow.version}`);
  const scope = eventScopeOf(event);
  const { match, reason } = matchFlow({ id: flow.flowId, trigger: definition.trigger, status: flow.status }, scope);
  const decision = { flowId: flow.flowId, flowName: flow.flowName, matched: match, reason };
  if (!match) return { run: null, decision };
  const now = ports.clock.now();
  const { run } = await newRun(ports, {
    storeId: event.storeId,
    flow: { ...flow, pauseMode: "hold" },
    definition: { ...definition, limits: noLimits },
    scope,
    occurredAt: event.occurredAt,
    receivedAt: now,
  });
  return { run: { ...run, eventId: event.id, rerenderedFrom: null }, decision };
}
