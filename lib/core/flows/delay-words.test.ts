import { expect, it } from "vitest";
import { type DelayWords, describeDelay } from "./delay-words.ts";

const time = (...weekdays: string[]): DelayWords => ({ for: null, until: { kind: "time", at: "09:00", weekdays } });
const date = (shift: object | null, at: string | null) =>
  ({ for: null, until: { kind: "date", path: "event.dueAt", shift, at } }) as DelayWords;

it.each<[DelayWords, string]>([
  [{ for: { value: 1, unit: "hours" }, until: null }, "Wait 1 hour"],
  [{ for: { value: 2000, unit: "days" }, until: null }, "Wait 2,000 days"],
  [time("sun", "mon", "tue", "wed", "thu", "fri", "sat"), "Wait until 09:00"],
  [time("fri", "mon", "tue", "wed", "thu"), "Wait until 09:00 on a weekday"],
  [time("sun"), "Wait until 09:00 on Sunday"],
  [time("wed", "mon", "sun"), "Wait until 09:00 on Monday, Wednesday or Sunday"],
  [date(null, null), "Wait until Due at"],
  [date({ value: 2, unit: "days", direction: "before" }, "08:30"), "Wait until 2 days before Due at, 08:30"],
  [{ for: null, until: null }, "Wait, for how long is still to be said"],
])("%j: %s", (delay, words) => expect(describeDelay(delay)).toBe(words));
