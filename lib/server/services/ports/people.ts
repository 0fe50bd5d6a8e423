import type { Day } from "#core/people/read-day.ts";

/** An event as far as people are gathered from it; `normalised` and `person` are JSON texts. */
export interface GatheredEvent {
  id: string;
  storeId: string;
  type: string;
  occurredAt: Date;
  receivedAt: Date;
  /** The address in lower case. */
  personKey: string;
  normalised: string;
  person: string;
}

export interface PersonRecord {
  storeId: string;
  key: string;
  firstName: string | null;
  lastName: string | null;
  /** A JSON text as a person of an event is. */
  about: string;
  firstSeenAt: Date;
  lastEventAt: Date;
  dates: { path: string; day: Day }[];
}

export interface ActivityRecord {
  storeId: string;
  personKey: string;
  eventType: string;
  lastAt: Date;
  /** A JSON text of what is kept of the event. */
  last: string;
}

export type KnownPerson = Pick<PersonRecord, "storeId" | "key" | "about" | "firstSeenAt" | "lastEventAt">;

export interface DuePerson {
  key: string;
  about: string;
}

/** As lists show people. */
export type ListedPerson = Omit<PersonRecord, "storeId" | "about" | "dates">;

export interface PeopleStore {
  /** Whose last event is newest first; with `q` those whose address begins with it, by address. `limit` + 1 of them. */
  list(storeId: string, query: { q?: string; cursor?: string; limit: number }): Promise<ListedPerson[]>;
  /** With the last event of each type, newest first. */
  find(
    storeId: string,
    key: string,
  ): Promise<
    (ListedPerson & Pick<PersonRecord, "about"> & { activities: Pick<ActivityRecord, "eventType" | "lastAt">[] }) | null
  >;
  /** Up to which event people were gathered: everything before it in the order of ids. */
  gatheredUpTo(): Promise<string>;
  /** The next real events with an e-mail address, in the order of ids, except of types Hookline makes itself. */
  listEvents(after: string, before: string, exceptTypes: readonly string[], limit: number): Promise<GatheredEvent[]>;
  /**
   * One transaction: people as `merge` makes them of what is known, their activities where newer, and the position;
   * false, and nothing written, when the position is no longer `from`.
   */
  keep(
    position: { from: string; to: string },
    people: readonly { storeId: string; key: string }[],
    merge: (known: readonly KnownPerson[]) => { people: PersonRecord[]; activities: ActivityRecord[] },
  ): Promise<boolean>;
  /** By key after `after`: whose date at `path` is on one of the days, of the year `year` if that is not null, and never after `notAfterYear`. */
  listByDate(
    storeId: string,
    wanted: { path: string; monthDays: readonly string[]; year: number | null; notAfterYear: number },
    after: string | null,
    limit: number,
  ): Promise<(DuePerson & { monthDay: string; year: number | null })[]>;
  /** By time and key: whose last event of the type was after `from` (or at it, by a key after `after`) and up to `to`. */
  listInactive(
    storeId: string,
    wanted: { eventType: string; from: Date; to: Date },
    after: string | null,
    limit: number,
  ): Promise<(DuePerson & { lastAt: Date; last: string })[]>;
  /** The paths at which people of the store have dates, most people first. */
  listDatePaths(storeId: string, limit: number): Promise<{ path: string; example: string; people: number }[]>;
}
