import { eventTypeLabel } from "#core/events/event-type-label.ts";
import type { EventScope } from "#core/events/event-types.ts";
import { type TimedTrigger, timedEventTypes } from "#core/flows/trigger.ts";
import type { JsonValue } from "#core/json/json-value.ts";
import { readPath } from "#core/json/read-path.ts";
import { lastActivity } from "#core/people/gather-person.ts";
import { type Day, dayText, readDay } from "#core/people/read-day.ts";
import { yearsBetween } from "./occurrence.ts";

/** Whoever has no such date gets this one, so that a try shows something. */
const sampleDay: Day = { year: 1990, month: 1, day: 15 };

/**
 * To try a flow that goes by time: what its templates would see if the time came now for the person of this event.
 * An event that started the flow already stays as it was.
 */
export function asIfStarted(
  trigger: TimedTrigger,
  flow: { id: string; name: string },
  scope: EventScope,
  now: Date,
): EventScope {
  const { event, person } = scope;
  if (event.startsFlow?.id === flow.id) return scope;
  const fields = trigger.kind === "date" ? dateFields(trigger.path, scope, now) : inactivityFields(trigger, scope);
  const type = timedEventTypes[trigger.kind];
  const { id, receivedAt, source } = event;
  const about = { type, name: eventTypeLabel(type), externalId: null, occurredAt: now.toISOString(), startsFlow: flow };
  return { event: { id, source, receivedAt, ...about, ...fields }, payload: { ...fields } as JsonValue, person };
}

function dateFields(path: string, scope: EventScope, now: Date) {
  const day = readDay(readPath(scope, path).value) ?? sampleDay;
  const on = now.toISOString().slice(0, 10);
  return { date: { path, value: dayText(day), on, years: yearsBetween(day, on) } };
}

function inactivityFields({ days, eventType }: Extract<TimedTrigger, { kind: "inactivity" }>, { event }: EventScope) {
  const last = event.last ?? lastActivity(event);
  return { inactivity: { eventType, days, since: last.occurredAt }, last };
}
