import type { EventRecord, NewRun } from "#server/services/ports/events.ts";
import { withoutNul } from "./json-columns.ts";

/** In the order of the columns of event. */
export function eventValues(event: EventRecord): unknown[] {
  return [
    event.id,
    event.storeId,
    event.sourceId,
    event.type,
    event.externalId && withoutNul(event.externalId),
    withoutNul(event.dedupeKey),
    event.occurredAt,
    event.receivedAt,
    event.orderNumber && withoutNul(event.orderNumber),
    event.personEmail && withoutNul(event.personEmail).toLowerCase(),
    event.isTest,
    event.normalised,
    event.person,
    event.payload,
    withoutNul(JSON.stringify(event.decisions).replaceAll("\\u0000", "\\ufffd")),
  ];
}

export function runValues(runs: NewRun[]): unknown[] {
  return [
    runs.map((run) => run.id),
    runs.map((run) => run.flowId),
    runs.map((run) => run.flowVersion),
    runs.map((run) => run.status),
    runs.map((run) => run.reasonCode),
    runs.map((run) => run.reason),
    runs.map((run) => run.lane),
  ];
}

export function deliveryValues(runs: NewRun[]): unknown[] {
  const first = runs.flatMap((run) => (run.delivery ? [{ ...run.delivery, runId: run.id }] : []));
  return [
    first.map((delivery) => delivery.id),
    first.map((delivery) => delivery.runId),
    first.map((delivery) => delivery.stepId),
    first.map((delivery) => delivery.stepName),
    first.map((delivery) => delivery.method),
  ];
}

export function leaseValues(runs: NewRun[]): unknown[] {
  return [runs.map((run) => run.lease?.token ?? null), runs.map((run) => run.lease?.ms ?? null)];
}
