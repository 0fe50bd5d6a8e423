import { eventTypeLabel } from "#core/events/event-type-label.ts";
import type { EventFields, LastActivity, Person } from "#core/events/event-types.ts";
import { type TimedTrigger, timedEventTypes } from "#core/flows/trigger.ts";
import type { JsonValue } from "#core/json/json-value.ts";
import { stringifyJson } from "#core/json/stringify-json.ts";
import { dayText } from "#core/people/read-day.ts";
import type { TimedPosition, Turn } from "#core/timed/next-turn.ts";
import { daysDue, yearsBetween } from "#core/timed/occurrence.ts";
import { parseStored } from "#server/services/events/event-scope.ts";
import type { DuePerson } from "#server/services/ports/people.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import type { AdaptedEvent } from "#server/services/ports/source-adapter.ts";

const dayMs = 86_400_000;

interface Starting {
  id: string;
  name: string;
  storeId: string;
  trigger: TimedTrigger;
}

/** A person to start the flow for, and where the flow stands once that is done. */
export interface Due {
  event: AdaptedEvent;
  position: TimedPosition;
}

/** The next `limit` persons of the turn, each with the event that starts the flow for them. */
export async function duePersons(ports: Ports, flow: Starting, turn: Turn, limit: number): Promise<Due[]> {
  const { trigger } = flow;
  if (trigger.kind === "date" && turn.kind === "date") {
    const { monthDays, on } = daysDue(turn.today, trigger.offsetDays);
    const year = Number(on.slice(0, 4));
    const wanted = { path: trigger.path, monthDays, year: trigger.repeat === "once" ? year : null, notAfterYear: year };
    const people = await ports.people.listByDate(flow.storeId, wanted, turn.after, limit);
    return people.map((person) => {
      const day = {
        year: person.year,
        month: Number(person.monthDay.slice(0, 2)),
        day: Number(person.monthDay.slice(3)),
      };
      const date = { path: trigger.path, value: dayText(day), on, years: yearsBetween(day, on) };
      const event = eventFor(flow, person, { at: turn.at, occurrence: on }, { date });
      return { event, position: { at: turn.at, after: person.key } };
    });
  }
  if (trigger.kind === "inactivity" && turn.kind === "inactivity") {
    const people = await ports.people.listInactive(
      flow.storeId,
      { ...turn, eventType: trigger.eventType },
      turn.after,
      limit,
    );
    return people.map((person) => {
      const [at, since] = [new Date(person.lastAt.getTime() + trigger.days * dayMs), person.lastAt.toISOString()];
      const inactivity = { eventType: trigger.eventType, days: trigger.days, since };
      const last = parseStored(person.last) as LastActivity;
      const event = eventFor(flow, person, { at, occurrence: since }, { inactivity, last });
      return { event, position: { at, after: person.key } };
    });
  }
  throw new Error(`A turn of ${turn.kind} is none of a trigger of ${trigger.kind}`);
}

function eventFor(
  { id, name, trigger }: Starting,
  { about, key }: DuePerson,
  { at, occurrence }: { at: Date; occurrence: string },
  fields: Pick<EventFields, "date" | "inactivity" | "last">,
): AdaptedEvent {
  const type = timedEventTypes[trigger.kind];
  const payload = fields as JsonValue;
  return {
    type,
    dedupeKey: `timed:${id}:${occurrence}:${key}`,
    event: {
      type,
      name: eventTypeLabel(type),
      externalId: null,
      occurredAt: at.toISOString(),
      startsFlow: { id, name },
      ...fields,
    },
    payload,
    payloadText: stringifyJson(payload),
    person: parseStored(about) as Person,
  };
}
