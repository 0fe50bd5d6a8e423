import { expect, test } from "vitest";
import type { Trigger } from "./trigger.ts";
import { startWords, triggerSentence, triggerWords } from "./trigger-words.ts";

const birthday = {
  kind: "date",
  path: "person.properties.birthday",
  repeat: "yearly",
  offsetDays: 0,
  at: "09:00",
  filter: null,
} as const;
const lapsed = { kind: "inactivity", eventType: "placed_order", days: 90, at: null, filter: null } as const;

test.each<[Trigger, string]>([
  [{ kind: "event", eventType: "placed_order", sourceId: null, filter: null }, "Placed Order"],
  [{ kind: "event", eventType: "", sourceId: null, filter: null }, "an event"],
  [birthday, "a person’s birthday comes, every year at 09:00"],
  [{ ...birthday, offsetDays: -1 }, "a person’s birthday is 1 day away, every year at 09:00"],
  [
    { ...birthday, path: "person.properties.trialEndsAt", repeat: "once", offsetDays: 7 },
    "a person’s trial ends at was 7 days ago, once, at 09:00",
  ],
  [{ ...birthday, path: "" }, "a person’s date comes, every year at 09:00"],
  [lapsed, "a person has had no Placed Order for 90 days"],
  [{ ...lapsed, days: 1, at: "10:30" }, "a person has had no Placed Order for 1 day, at 10:30"],
  [{ ...lapsed, eventType: "", days: Number.NaN }, "a person has had no event for some days"],
])("%j", (trigger, sentence) => {
  expect(triggerSentence(trigger)).toBe(sentence);
});

test("the words go on after When without the time of day", () => {
  expect(triggerWords(birthday)).toBe("a person’s birthday comes");
});

test("a flow starts with an event, or when its time comes", () => {
  expect(startWords(lapsed)).toBe("when a person has had no Placed Order for 90 days");
  expect(startWords({ kind: "event", eventType: "paid_order", sourceId: null, filter: null })).toBe("with Paid Order");
});
