import { eventTypeLabel } from "#core/events/event-type-label.ts";
import { pathLabel } from "#core/filter/describe-value.ts";
import { pathSegments } from "#core/json/read-path.ts";
import { spanInWords } from "./delay-words.ts";
import type { DateTrigger, InactivityTrigger, Trigger } from "./trigger.ts";

type Words = { [Kind in Trigger["kind"]]: (trigger: Extract<Trigger, { kind: Kind }>) => string };

const days = (value: number) => (Number.isNaN(value) ? "some days" : spanInWords({ value, unit: "days" }));
const named = (eventType: string) => (eventType === "" ? "event" : eventTypeLabel(eventType));

/** "person.properties.trialEndsAt" → "trial ends at". */
function dateName(path: string): string {
  const last = pathSegments(path).at(-1);
  return last === undefined ? "date" : pathLabel(`person.${last}`).toLowerCase();
}

function dateWords({ offsetDays, path }: DateTrigger): string {
  const name = `a person’s ${dateName(path)}`;
  if (offsetDays === 0) return `${name} comes`;
  return offsetDays < 0 ? `${name} is ${days(-offsetDays)} away` : `${name} was ${days(offsetDays)} ago`;
}

function timeWords(trigger: DateTrigger | InactivityTrigger): string {
  if (trigger.kind === "inactivity") return trigger.at === null ? "" : `at ${trigger.at}`;
  return `${trigger.repeat === "yearly" ? "every year at" : "once, at"} ${trigger.at}`;
}

const words: Words = {
  event: ({ eventType }) => (eventType === "" ? "an event" : eventTypeLabel(eventType)),
  date: dateWords,
  inactivity: (trigger) => `a person has had no ${named(trigger.eventType)} for ${days(trigger.days)}`,
};

/** What starts a flow, to go on after "When": "Placed Order", "a person’s birthday comes". */
export function triggerWords(trigger: Trigger): string {
  return (words[trigger.kind] as (trigger: Trigger) => string)(trigger);
}

/** As `triggerWords`, with when: "a person’s birthday is 3 days away, every year at 09:00". */
export function triggerSentence(trigger: Trigger): string {
  const when = trigger.kind === "event" ? "" : timeWords(trigger);
  return when === "" ? triggerWords(trigger) : `${triggerWords(trigger)}, ${when}`;
}

/** To go on after "Starts": "with Placed Order", "when a person’s birthday comes, every year at 09:00". */
export function startWords(trigger: Trigger): string {
  return `${trigger.kind === "event" ? "with" : "when"} ${triggerSentence(trigger)}`;
}
