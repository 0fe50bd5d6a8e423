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
    event.orderValue?.amount ?? null,
    event.orderValue?.currency ?? null,
    event.isTest,
    event.normalised,
    event.person,
    event.payload,
    withoutNul(JSON.stringify(event.decisions).replaceAll("\\u0000", "\\ufffd")),
  ];
}

function runValues(runs: NewRun[]): unknown[] {
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

function deliveryValues(runs: NewRun[]): unknown[] {
  const first = runs.flatMap((run) => (run.delivery ? [{ ...run.delivery, runId: run.id }] : []));
  return [
    first.map((delivery) => delivery.id),
    first.map((delivery) => delivery.runId),
    first.map((delivery) => delivery.stepId),
    first.map((delivery) => delivery.stepName),
    first.map((delivery) => delivery.method),
  ];
}

function leaseValues(runs: NewRun[]): unknown[] {
  return [runs.map((run) => run.lease?.token ?? null), runs.map((run) => run.lease?.ms ?? null)];
}

/** The runs of events and their first deliveries, in the order of accept-sql.ts. */
export function listValues(events: readonly { event: EventRecord; runs: NewRun[] }[]): unknown[] {
  const runs = events.flatMap((each) => each.runs);
  const eventIds = events.flatMap((each) => each.runs.map(() => each.event.id));
  return [eventIds, ...runValues(runs), ...deliveryValues(runs), ...leaseValues(runs)];
}

/** Keys and limits of the runs of one event. */
export function limitValues(runs: NewRun[]): unknown[] {
  return [
    runs.map((run) => run.once?.keyHash ?? null),
    runs.map((run) => run.once && withoutNul(run.once.key)),
    runs.map((run) => run.once?.until ?? null),
    runs.map((run) => run.once && withoutNul(run.once.words)),
    runs.map((run) => run.flood?.runsPerHour ?? null),
    runs.map((run) => run.flood?.reason ?? null),
  ];
}
