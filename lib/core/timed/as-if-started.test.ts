import { expect, test } from "vitest";
import { eventCatalogue } from "#core/events/catalogue.ts";
import { matchFlow } from "#core/flows/match-flow.ts";
import type { DateTrigger, InactivityTrigger } from "#core/flows/trigger.ts";
import { asIfStarted } from "./as-if-started.ts";

const flow = { id: "f1", name: "Birthdays" };
const now = new Date("2026-05-04T07:00:00Z");
const path = "person.properties.birthday";
const birthday: DateTrigger = { kind: "date", path, repeat: "yearly", offsetDays: 0, at: "09:00", filter: null };
const lapsed: InactivityTrigger = { kind: "inactivity", eventType: "placed_order", days: 90, at: null, filter: null };
const { sample } = eventCatalogue.placed_order;

test("a person's date comes now, with the years since", () => {
  const person = { ...sample.person, properties: { birthday: "2000-05-04" } };
  const scope = asIfStarted(birthday, flow, { ...sample, person }, now);
  expect(scope.event.date).toEqual({ path, value: "2000-05-04", on: "2026-05-04", years: 26 });
  expect(scope.event).not.toHaveProperty("orderNumber");
  expect(matchFlow({ ...flow, trigger: birthday, status: "live" }, scope).match).toBe(true);
  expect(matchFlow({ id: "f2", trigger: birthday, status: "live" }, scope)).toMatchObject({
    match: false,
    reason: { code: "flow_differs", message: "The event was made for Birthdays" },
  });
});

test("whoever has no such date is tried with another", () => {
  expect(asIfStarted(birthday, flow, sample, now).event.date).toMatchObject({ value: "1990-01-15", years: 36 });
});

test("an order is taken as the person's last", () => {
  const { event } = asIfStarted(lapsed, flow, sample, now);
  expect(event.inactivity).toEqual({ eventType: "placed_order", days: 90, since: sample.event.occurredAt });
  expect(event.last).toMatchObject({ orderNumber: "1042", shippingAddress: { city: "Chicago" } });
});

test("what started the flow already stays as it was", () => {
  const started = { ...sample, event: { ...sample.event, startsFlow: flow } };
  expect(asIfStarted(birthday, flow, started, now)).toBe(started);
});
