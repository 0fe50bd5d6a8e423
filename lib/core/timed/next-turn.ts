import { lastLocalTime, localDay, nextLocalTime } from "#core/flows/local-time.ts";
import type { DateTrigger, InactivityTrigger, TimedTrigger } from "#core/flows/trigger.ts";

/** How far a flow's starts have been made: up to the moment `at`, of that moment the persons up to `after`. */
export interface TimedPosition {
  at: Date;
  after: string | null;
}

/** What to look for now. `from` and `to` are when the persons' last events were: after the first, up to the second. */
export type Turn =
  | { kind: "date"; at: Date; today: string; after: string | null }
  | { kind: "inactivity"; from: Date; to: Date; after: string | null };

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const dayMs = 86_400_000;
/** What was missed for longer than this, while no process ran, is not made up for. */
const catchUpMs = dayMs;

/** Where a flow begins that goes live now: nothing of before then is started. */
export function firstPosition(trigger: TimedTrigger, now: Date, timeZone: string): TimedPosition {
  if (trigger.kind === "inactivity") return { at: now, after: null };
  return { at: new Date(nextLocalTime(now.getTime(), trigger.at, everyDay, timeZone)), after: null };
}

/** What the flow has to start at this moment, or null when nothing is due. */
export function dueTurn(trigger: TimedTrigger, position: TimedPosition, now: Date, timeZone: string): Turn | null {
  return trigger.kind === "date"
    ? dueDate(trigger, position, now, timeZone)
    : dueInactivity(trigger, position, now, timeZone);
}

function dueDate({ at }: DateTrigger, position: TimedPosition, now: Date, timeZone: string): Turn | null {
  const earliest = now.getTime() - catchUpMs;
  const isLate = position.at.getTime() < earliest;
  const atMs = isLate ? nextLocalTime(earliest, at, everyDay, timeZone) : position.at.getTime();
  if (atMs > now.getTime()) return null;
  return { kind: "date", at: new Date(atMs), today: localDay(atMs, timeZone), after: isLate ? null : position.after };
}

function dueInactivity(
  { at, days }: InactivityTrigger,
  position: TimedPosition,
  now: Date,
  timeZone: string,
): Turn | null {
  const upTo = at === null ? now.getTime() : lastLocalTime(now.getTime(), at, timeZone);
  // With a time of day, what a turn finds is up to a day old by itself.
  const earliest = upTo - catchUpMs - (at === null ? 0 : dayMs);
  const isLate = position.at.getTime() < earliest;
  const from = isLate ? earliest : position.at.getTime();
  if (upTo <= from) return null;
  const [after, spanMs] = [isLate ? null : position.after, days * dayMs];
  return { kind: "inactivity", from: new Date(from - spanMs), to: new Date(upTo - spanMs), after };
}

/** Where to go on after a turn whose persons are all started. */
export function positionAfter(trigger: TimedTrigger, turn: Turn, timeZone: string): TimedPosition {
  if (trigger.kind === "date" && turn.kind === "date")
    return { at: new Date(nextDay(turn, trigger.at, timeZone)), after: null };
  if (trigger.kind === "inactivity" && turn.kind === "inactivity")
    return { at: new Date(turn.to.getTime() + trigger.days * dayMs), after: null };
  throw new Error(`A turn of ${turn.kind} is none of a trigger of ${trigger.kind}`);
}

/** Where clocks are set back, a time of day can come twice on one day. */
function nextDay({ at, today }: Extract<Turn, { kind: "date" }>, time: string, timeZone: string): number {
  const next = nextLocalTime(at.getTime() + 1, time, everyDay, timeZone);
  return localDay(next, timeZone) === today ? nextLocalTime(next + 1, time, everyDay, timeZone) : next;
}
