import { setTimeout as sleep } from "node:timers/promises";
import type { EventScope, Person } from "#core/events/event-types.ts";
import { timedEventTypes } from "#core/flows/trigger.ts";
import type { JsonValue } from "#core/json/json-value.ts";
import { stringifyJson } from "#core/json/stringify-json.ts";
import { datesOf, lastActivity, mergePerson } from "#core/people/gather-person.ts";
import { idFloor } from "#core/retention/id-floor.ts";
import { parseStored } from "#server/services/events/event-scope.ts";
import type { ActivityRecord, GatheredEvent, KnownPerson, PersonRecord } from "#server/services/ports/people.ts";
import type { Ports } from "#server/services/ports/ports.ts";

/** Few, because orders are taken in beside it. */
const eventsAtOnce = 100;
/** A turn is bounded; what is left waits for the next one. */
const turnMs = 50_000;
/** An id is made a moment before its event is committed: longer ago than this, no event comes in between any more. */
const settledMs = 60_000;

/** Brings what is known of people up to a minute ago, from the events in the order they came in. */
export async function gatherPeople(ports: Ports): Promise<void> {
  const { clock, people } = ports;
  const began = clock.now().getTime();
  const before = idFloor(new Date(began - settledMs));
  for (let from = await people.gatheredUpTo(); from < before; ) {
    const workedSince = performance.now();
    const events = await people.listEvents(from, before, Object.values(timedEventTypes), eventsAtOnce);
    const last = events.at(-1);
    const to = last && events.length === eventsAtOnce ? last.id : before;
    const isKept = await people.keep({ from, to }, peopleIn(events), (known) => gather(events, known));
    if (!isKept || clock.now().getTime() - began > turnMs) return;
    from = to;
    if (to !== before) await sleep(performance.now() - workedSince);
  }
}

interface Gathered {
  about: Person;
  record: Omit<KnownPerson, "about">;
}

const idOf = (storeId: string, key: string) => `${storeId} ${key}`;

function peopleIn(events: readonly GatheredEvent[]): { storeId: string; key: string }[] {
  const found = new Map(events.map(({ personKey: key, storeId }) => [idOf(storeId, key), { storeId, key }]));
  return [...found.values()];
}

/** What a source says happened in the future happened when it came in. */
function happenedAt({ occurredAt, receivedAt }: GatheredEvent): Date {
  return new Date(Math.min(occurredAt.getTime(), receivedAt.getTime()));
}

function gather(events: readonly GatheredEvent[], known: readonly KnownPerson[]) {
  const people = new Map<string, Gathered>();
  for (const { about, ...record } of known)
    people.set(idOf(record.storeId, record.key), { about: parseStored(about) as Person, record });
  const activities = new Map<string, ActivityRecord>();
  for (const event of events) {
    const [id, at] = [idOf(event.storeId, event.personKey), happenedAt(event)];
    const person = parseStored(event.person) as Person;
    const before = people.get(id);
    people.set(id, before ? joined(before, person, at) : newPerson(event, person, at));
    const activityId = `${id} ${event.type}`;
    const newest = activities.get(activityId);
    if (!newest || newest.lastAt <= at) activities.set(activityId, activityOf(event, at));
  }
  return { people: [...people.values()].map(recordOf), activities: [...activities.values()] };
}

function newPerson({ personKey: key, storeId }: GatheredEvent, about: Person, at: Date): Gathered {
  return { about, record: { storeId, key, firstSeenAt: at, lastEventAt: at } };
}

function joined({ about, record }: Gathered, person: Person, at: Date): Gathered {
  const isNewer = at >= record.lastEventAt;
  return {
    about: isNewer ? mergePerson(about, person) : mergePerson(person, about),
    record: {
      ...record,
      firstSeenAt: at < record.firstSeenAt ? at : record.firstSeenAt,
      lastEventAt: isNewer ? at : record.lastEventAt,
    },
  };
}

function recordOf({ about, record }: Gathered): PersonRecord {
  const { firstName, lastName } = about;
  return { ...record, firstName, lastName, about: stringifyJson(about as unknown as JsonValue), dates: datesOf(about) };
}

function activityOf(event: GatheredEvent, lastAt: Date): ActivityRecord {
  const last = lastActivity(parseStored(event.normalised) as EventScope["event"]);
  const { personKey, storeId, type: eventType } = event;
  return { storeId, personKey, eventType, lastAt, last: stringifyJson(last as unknown as JsonValue) };
}
