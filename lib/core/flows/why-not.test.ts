import { describe, expect, it } from "vitest";
import type { Trigger } from "./trigger.ts";
import { comparedOf, explainRecorded, explainUnrecorded } from "./why-not.ts";

const scope = {
  event: { type: "placed_order", name: "Placed Order", source: { id: "s1" }, total: 49, currency: "EUR" },
  person: { email: "ana@shop.example" },
};
const orders: Trigger = { kind: "event", eventType: "placed_order", sourceId: null, filter: null };
const large: Trigger = {
  ...orders,
  filter: {
    all: [
      { path: "event.total", op: "gte", value: 100 },
      { path: "person.email", op: "exists" },
    ],
  },
};
const carts: Trigger = { ...orders, eventType: "started_checkout" };
const met = { matched: true, reason: { code: "filter_met", message: "Total 149.00 is at least 100.00" } };

describe("explainRecorded", () => {
  it("tells a run that went its way from one that was held or skipped", () => {
    expect(explainRecorded(met, { id: "r1", status: "completed", reason: null })).toMatchObject({
      kind: "started",
      runId: "r1",
    });
    const held = { id: "r1", status: "held", reason: { code: "flow_paused", message: "The flow is paused." } };
    expect(explainRecorded(met, held)).toMatchObject({
      kind: "held",
      reason: { code: "flow_paused", message: "Total 149.00 is at least 100.00. The flow is paused." },
      takenBy: null,
    });
  });

  it("names the run that took the key", () => {
    const taken = "01890000-0000-7000-8000-000000000009";
    const message = `Once per 30 days: ana@shop.example already started run ${taken} on 2026-11-20 10:00 UTC.`;
    const skipped = { id: "r2", status: "skipped", reason: { code: "once", message } };
    expect(explainRecorded(met, skipped)).toMatchObject({ kind: "skipped", takenBy: taken });
    const old = { id: "r2", status: "skipped", reason: { code: "too_old", message: "The event was 3 days old." } };
    expect(explainRecorded(met, old)).toMatchObject({ kind: "skipped", takenBy: null });
  });

  it("tells what was refused", () => {
    const refused = (code: string) => explainRecorded({ matched: false, reason: { code, message: "" } }, null).kind;
    expect([refused("filter_not_met"), refused("source_differs"), refused("flow_not_live")]).toEqual([
      "refused",
      "refused",
      "not_live",
    ]);
  });
});

describe("explainUnrecorded", () => {
  it("was not live yet, and what it would do now", () => {
    expect(explainUnrecorded({ id: "f1", then: null, now: orders }, scope)).toMatchObject({
      kind: "not_live",
      reason: { code: "not_live_then", message: "Not live at that time: its first version was published later." },
      now: { matched: true },
    });
    expect(explainUnrecorded({ id: "f1", then: null, now: large }, scope).now).toMatchObject({
      matched: false,
      reason: { message: "Total 49.00 EUR is not at least 100.00" },
    });
  });

  it("waits for another event, then or now", () => {
    expect(explainUnrecorded({ id: "f1", then: carts, now: orders }, scope)).toMatchObject({
      kind: "other_event",
      now: null,
    });
    expect(explainUnrecorded({ id: "f1", then: null, now: carts }, scope)).toMatchObject({
      kind: "other_event",
      now: null,
    });
  });

  it("was published but out of use", () => {
    expect(explainUnrecorded({ id: "f1", then: orders, now: orders }, scope).reason.message).toMatch(
      /paused, archived/,
    );
  });
});

it("compares every value with its unit, only where it comes to what was decided", () => {
  expect(comparedOf(large, scope, "filter_not_met").map(({ match, message }) => [match, message])).toEqual([
    [false, "Total 49.00 EUR is not at least 100.00"],
    [true, "Email is present"],
  ]);
  expect(comparedOf(large, scope, "filter_met")).toEqual([]);
  expect(comparedOf(orders, scope, "no_filter")).toEqual([]);
});
