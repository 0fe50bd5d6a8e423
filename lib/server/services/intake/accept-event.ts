import type { Decision } from "#contracts/event.ts";
import type { FlowDefinition } from "#contracts/flow-definition.ts";
import type { NormalisedEvent } from "#core/events/event-types.ts";
import { type MatchScope, matchFlow } from "#core/flows/match-flow.ts";
import { planRun } from "#core/flows/plan-run.ts";
import type { JsonValue } from "#core/json/json-value.ts";
import { stringifyJson } from "#core/json/stringify-json.ts";
import type { NewRun } from "#server/services/ports/events.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import { unknownLane } from "#server/services/ports/runs.ts";
import type { AdaptedEvent } from "#server/services/ports/source-adapter.ts";
import type { IntakeFlow, IntakeSource } from "#server/services/ports/sources.ts";
import { newDelivery } from "#server/services/runs/new-delivery.ts";

export interface Accepted {
  eventId: string;
  duplicate: boolean;
  runs: number;
}

/** Matches the event against the store's flows and writes it with its runs in one transaction; then tells the engine. */
export async function acceptEvent(
  ports: Ports,
  source: IntakeSource,
  adapted: AdaptedEvent,
  receivedAt: Date,
): Promise<Accepted> {
  const event: NormalisedEvent = {
    ...adapted.event,
    id: ports.clock.newId(),
    source: { id: source.id, kind: source.kind, name: source.name },
    receivedAt: receivedAt.toISOString(),
  };
  const scope = { event, payload: adapted.payload, person: adapted.person };
  const decisions: Decision[] = [];
  const runs: NewRun[] = [];
  for (const flow of source.flows) {
    if (flow.triggerType !== event.type) continue;
    const definition = await ports.flows.findDefinition(flow.flowId, flow.version);
    if (!definition) throw new Error(`Flow ${flow.flowId} has no version ${flow.version}`);
    const { match, reason } = matchFlow(
      { trigger: definition.trigger, status: flow.status },
      scope satisfies MatchScope,
    );
    decisions.push({ flowId: flow.flowId, flowName: flow.flowName, matched: match, reason });
    if (match) runs.push(await newRun(ports, source.storeId, flow, definition));
  }
  const accepted = await ports.events.accept(
    {
      id: event.id,
      storeId: source.storeId,
      sourceId: source.id,
      type: event.type,
      externalId: event.externalId,
      dedupeKey: adapted.dedupeKey,
      occurredAt: new Date(event.occurredAt),
      receivedAt,
      orderNumber: event.orderNumber ?? null,
      personEmail: adapted.person.email,
      isTest: false,
      normalised: stringifyJson(event as unknown as JsonValue),
      person: stringifyJson(adapted.person as unknown as JsonValue),
      payload: adapted.payloadText,
      decisions,
    },
    runs,
  );
  if (!accepted.duplicate) await tell(ports, source.storeId, runs, receivedAt);
  return accepted;
}

async function newRun(ports: Ports, storeId: string, flow: IntakeFlow, definition: FlowDefinition): Promise<NewRun> {
  const paused = flow.status === "paused" ? pausedRun(flow) : null;
  const action = planRun(definition, { completedStepIds: [] });
  const step = action.kind === "deliver" ? definition.steps.find((each) => each.id === action.stepId) : undefined;
  const first = step ? await newDelivery(ports, storeId, step) : null;
  return {
    id: ports.clock.newId(),
    flowId: flow.flowId,
    flowVersion: flow.version,
    status: paused?.status ?? "queued",
    reasonCode: paused ? "flow_paused" : null,
    reason: paused?.reason ?? null,
    lane: first?.lane ?? unknownLane,
    delivery: first?.delivery ?? null,
  };
}

function pausedRun(flow: IntakeFlow): { status: "held" | "skipped"; reason: string } {
  return flow.pauseMode === "skip"
    ? { status: "skipped", reason: "The flow was paused when this event came in, set to skip what comes meanwhile." }
    : { status: "held", reason: "The flow is paused. It goes on when the flow is resumed." };
}

async function tell(ports: Ports, storeId: string, runs: NewRun[], wakeAt: Date): Promise<void> {
  ports.live.changed(storeId, "events", "sources", ...(runs.length > 0 ? (["deliveries"] as const) : []));
  const queued = runs.filter((run) => run.status === "queued").map(({ id, lane }) => ({ runId: id, wakeAt, lane }));
  if (queued.length === 0) return;
  try {
    await ports.engine.requested(queued);
  } catch (error) {
    // The runs are in the table: the sweep hands them over again, so the sender still gets its 202.
    ports.log.warn({ error: String(error), runs: queued.length }, "The engine could not be told of new runs");
  }
}
