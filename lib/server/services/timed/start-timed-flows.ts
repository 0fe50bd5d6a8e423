import type { TimedTrigger } from "#core/flows/trigger.ts";
import { timeOfId } from "#core/retention/id-floor.ts";
import { dueTurn, positionAfter, type TimedPosition } from "#core/timed/next-turn.ts";
import { acceptEvents } from "#server/services/intake/accept-events.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import type { IntakeSource } from "#server/services/ports/sources.ts";
import type { TimedFlow } from "#server/services/ports/timed-flows.ts";
import { duePersons } from "./due-persons.ts";

const flowsAtOnce = 100;
const personsAtOnce = 200;
/** A turn is bounded; what is left waits for the next one. */
const turnMs = 20_000;

/**
 * Starts the flows that go by time for whom their time has come: an event a person and occurrence, through the way of
 * every event. A process that dies in between begins again at the same place, and the event's key keeps it one.
 */
export async function startTimedFlows(ports: Ports): Promise<void> {
  const now = ports.clock.now();
  // Whoever has come back since is only known once their events are gathered.
  const until = { date: now, inactivity: timeOfId(await ports.people.gatheredUpTo()) };
  const isOver = () => ports.clock.now().getTime() - now.getTime() > turnMs;
  for (let after: string | null = null; ; ) {
    const flows: TimedFlow[] = await ports.timedFlows.listDue(now, after, flowsAtOnce);
    for (const flow of flows) {
      if (isOver()) return;
      await startFlow(ports, flow, { now, until, isOver }).catch((error: unknown) => {
        ports.log.error({ flowId: flow.id, error: String(error) }, "A flow that goes by time could not be started");
      });
    }
    const last = flows.at(-1);
    if (!last || flows.length < flowsAtOnce) return;
    after = last.id;
  }
}

interface Look {
  now: Date;
  /** What has come by then is started. */
  until: Record<TimedTrigger["kind"], Date>;
  isOver: () => boolean;
}

async function startFlow(ports: Ports, flow: TimedFlow, { isOver, now, until }: Look): Promise<void> {
  const definition = await ports.flows.findDefinition(flow.id, flow.version);
  if (!definition || definition.trigger.kind === "event") return;
  const { trigger } = definition;
  for (let position: TimedPosition = flow.position; !isOver(); ) {
    const turn = dueTurn(trigger, position, until[trigger.kind], flow.timeZone);
    if (!turn) return;
    const source = await onlyFor(ports, flow);
    if (!source) return;
    const due = await duePersons(
      ports,
      { ...flow, trigger, name: source.flows[0]?.flowName ?? "" },
      turn,
      personsAtOnce,
    );
    await acceptEvents(
      ports,
      source,
      due.map(({ event }) => event),
      now,
    );
    const last = due.at(-1);
    const next = last && due.length === personsAtOnce ? last.position : positionAfter(trigger, turn, flow.timeZone);
    if (!(await ports.timedFlows.move({ ...flow, position }, next))) return;
    position = next;
  }
}

/** The store's built-in source as if this were its only flow: no other one is asked. null when it is not live any more. */
async function onlyFor(ports: Ports, { id, storeId, version }: TimedFlow): Promise<IntakeSource | null> {
  const source = await ports.sources.findApiSource(storeId);
  if (!source) throw new Error(`Store ${storeId} has no API source`);
  const flows = source.flows.filter((flow) => flow.flowId === id && flow.version === version);
  return flows.length > 0 ? { ...source, flows } : null;
}
