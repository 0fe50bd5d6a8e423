import { expect, it } from "vitest";
import { decideDelay } from "./decide-delay.ts";
import type { PlannableDelay } from "./run-plan.ts";

const context = {
  nowMs: Date.parse("2026-11-21T15:00:00Z"),
  timeZone: "Europe/Berlin",
  scope: () => ({ event: { dueAt: "2026-11-30T10:00:00Z", total: 5 } }),
};
const decide = (delay: Omit<PlannableDelay, "id" | "kind">) =>
  decideDelay({ id: "d", kind: "delay", ...delay }, context);
const date = (path: string, over: object = {}) =>
  decide({ for: null, until: { kind: "date", path, shift: null, at: null, onMissing: "stop", ...over } });

it("waits a span, until a time, or until a date of the event", () => {
  expect(decide({ for: { value: 2, unit: "hours" }, until: null })).toEqual({
    code: "waits",
    message: "Waits 2 hours, until Saturday 21 November 2026, 18:00 (Europe/Berlin).",
    wakeAtMs: Date.parse("2026-11-21T17:00:00Z"),
    stop: false,
  });
  expect(decide({ for: null, until: { kind: "time", at: "09:00", weekdays: ["mon", "fri"] } })).toMatchObject({
    message: "Waits until Monday 23 November 2026, 09:00 (Europe/Berlin).",
    wakeAtMs: Date.parse("2026-11-23T08:00:00Z"),
  });
  const shift = { value: 2, unit: "days", direction: "before" };
  expect(date("event.dueAt", { shift, at: "08:00" })).toMatchObject({
    message: "Waits until Saturday 28 November 2026, 08:00 (Europe/Berlin).",
  });
});

it("goes on at once past its moment, and says what became of a missing date", () => {
  const shift = { value: 3, unit: "weeks", direction: "before" };
  expect(date("event.dueAt", { shift })).toMatchObject({ code: "already_past", wakeAtMs: null, stop: false });
  expect(date("event.shippedAt")).toEqual({
    code: "date_missing",
    message: "Shipped at is no date in this event, so the run ended here.",
    wakeAtMs: null,
    stop: true,
  });
  expect(date("event.total", { onMissing: "continue" })).toMatchObject({ code: "already_past" });
  expect(date("event.total.x", { onMissing: "continue" })).toMatchObject({ code: "date_missing", stop: false });
});
