import type { Decision } from "#contracts/event.ts";
import type { NormalisedEvent } from "#core/events/event-types.ts";
import { orderValue } from "#core/events/order-value.ts";
import { matchFlow } from "#core/flows/match-flow.ts";
import type { JsonValue } from "#core/json/json-value.ts";
import { stringifyJson } from "#core/json/stringify-json.ts";
import type { EventRecord, NewRun } from "#server/services/ports/events.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import type { AdaptedEvent } from "#server/services/ports/source-adapter.ts";
import type { IntakeSource } from "#server/services/ports/sources.ts";
import { floodCode, tellOfFlood } from "./flood.ts";
import { giveBack, handOver, reserveRoom } from "./hand-over.ts";
import { newRun } from "./new-run.ts";

export interface Accepted {
  eventId: string;
  duplicate: boolean;
  runs: number;
}

type QueuedRun = Pick<NewRun, "id" | "lane">;

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
  const occurredAt = new Date(event.occurredAt);
  const decisions: Decision[] = [];
  const runs: NewRun[] = [];
  for (const flow of source.flows) {
    if (flow.triggerType !== event.type) continue;
    const definition = await ports.flows.findDefinition(flow.flowId, flow.version);
    if (!definition) throw new Error(`Flow ${flow.flowId} has no version ${flow.version}`);
    const { match, reason } = matchFlow({ id: flow.flowId, trigger: definition.trigger, status: flow.status }, scope);
    const begun = match
      ? await newRun(ports, { storeId: source.storeId, flow, definition, scope, occurredAt, receivedAt })
      : null;
    const message = begun?.note ? `${reason.message}. ${begun.note}` : reason.message;
    decisions.push({ flowId: flow.flowId, flowName: flow.flowName, matched: match, reason: { ...reason, message } });
    if (begun) runs.push(begun.run);
  }
  const record: EventRecord = {
    id: event.id,
    storeId: source.storeId,
    sourceId: source.id,
    type: event.type,
    externalId: event.externalId,
    dedupeKey: adapted.dedupeKey,
    occurredAt,
    receivedAt,
    orderNumber: event.orderNumber ?? null,
    personEmail: adapted.person.email,
    orderValue: orderValue(event),
    isTest: false,
    normalised: stringifyJson(event as unknown as JsonValue),
    person: stringifyJson(adapted.person as unknown as JsonValue),
    payload: adapted.payloadText,
    decisions,
  };
  reserveRoom(ports, runs);
  const accepted = await ports.events.accept(record, runs).catch((error: unknown) => {
    giveBack(ports, runs);
    throw error;
  });
  const answer = { eventId: accepted.eventId, duplicate: accepted.duplicate, runs: accepted.runs.length };
  if (accepted.duplicate) {
    giveBack(ports, runs);
    return answer;
  }
  const begun = new Map(accepted.runs.map((run) => [run.id, run]));
  for (const { delivery, id } of runs) {
    const status = begun.get(id)?.status;
    if (delivery && status) ports.metrics.deliveryMoved(status === "running" ? "sending" : status);
  }
  const flooded = new Set(runs.filter(({ id }) => begun.get(id)?.reasonCode === floodCode).map((run) => run.flowId));
  for (const flow of source.flows) if (flooded.has(flow.flowId)) tellOfFlood(ports, source.storeId, flow);
  handOver(ports, source, record, runs, begun);
  const queued = runs.filter(({ id }) => begun.get(id)?.status === "queued");
  ports.live.changed(source.storeId, "events", "sources");
  if (runs.length > 0)
    ports.live.deliveriesChanged(
      source.storeId,
      runs.flatMap(({ delivery }) => delivery?.id ?? []),
    );
  await tell(ports, queued, receivedAt);
  return answer;
}

async function tell(ports: Ports, runs: QueuedRun[], wakeAt: Date): Promise<void> {
  if (runs.length === 0) return;
  try {
    await ports.engine.requested(runs.map(({ id, lane }) => ({ runId: id, wakeAt, lane })));
  } catch (error) {
    // The runs are in the table: the sweep hands them over again, so the sender still gets its 202.
    ports.log.warn({ error: String(error), runs: runs.length }, "The engine could not be told of new runs");
  }
}
