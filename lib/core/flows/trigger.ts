import type { Filter } from "#core/filter/filter-types.ts";

/** Something that happened, told by a source. */
export interface EventTrigger {
  kind: "event";
  eventType: string;
  /** null: whichever source tells of it. */
  sourceId: string | null;
  filter: Filter | null;
}

/** A date of the person, such as a birthday, moved by days and put to a time of day in the store's time zone. */
export interface DateTrigger {
  kind: "date";
  /** `person.properties.birthday` */
  path: string;
  repeat: "yearly" | "once";
  /** Days after the date; before it when negative. */
  offsetDays: number;
  /** "09:00" */
  at: string;
  filter: Filter | null;
}

/** What is known of a person is kept longer than this. */
export const inactiveDaysMax = 1000;

/** A person who had an event of this type has had no further one for so many days. */
export interface InactivityTrigger {
  kind: "inactivity";
  eventType: string;
  days: number;
  /** Time of day in the store's time zone; null as soon as the days are over. */
  at: string | null;
  filter: Filter | null;
}

export type TimedTrigger = DateTrigger | InactivityTrigger;
export type Trigger = EventTrigger | TimedTrigger;

/** The types of the events Hookline makes itself when a trigger's time has come. */
export const timedEventTypes = { date: "reached_date", inactivity: "became_inactive" } as const;

/** The type of the events that start a flow with this trigger. */
export function startType(trigger: Trigger): string {
  return trigger.kind === "event" ? trigger.eventType : timedEventTypes[trigger.kind];
}

/** Is it a type whose events Hookline makes itself? */
export function isTimedType(eventType: string): boolean {
  return Object.values<string>(timedEventTypes).includes(eventType);
}

/** The one source a trigger listens to; null: to any, or to none because it goes by time. */
export function sourceOf(trigger: Trigger): string | null {
  return trigger.kind === "event" ? trigger.sourceId : null;
}

/** The trigger with another source to listen to; one that goes by time stays as it is. */
export function listeningTo<T extends { kind: string }>(sourceId: string | null, trigger: T): T {
  return trigger.kind === "event" ? { ...trigger, sourceId } : trigger;
}

/** Whose events a flow can be tried with; null: anybody's, because only the person counts. */
export function triedType(trigger: Trigger): string | null {
  return trigger.kind === "date" ? null : trigger.eventType;
}
