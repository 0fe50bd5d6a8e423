import { expect, test } from "vitest";
import { type Ledger, type LeftDelivery, settleAccounts } from "./ledger.ts";

const delivered: LeftDelivery = {
  id: "d1",
  eventId: "e1",
  target: "well",
  status: "delivered",
  reasonCode: null,
  attempts: 1,
  wakes: false,
};
const arrival = { target: "well", webhookId: "d1", body: "{}" };
const sound: Ledger = {
  promised: [{ name: "well", steps: 1, ends: ["delivered", "held: breaker_open"] }],
  accepted: [{ target: "well", eventId: "e1" }],
  deliveries: [delivered],
  arrivals: [arrival],
  underWayAtKills: [],
};

/** The only target's line, and what is wrong. */
function settle(change: Partial<Ledger>) {
  const { counts, faults } = settleAccounts({ ...sound, ...change });
  return { ...counts[0], faults };
}

test("what was accepted, delivered and received once is in order", () => {
  expect(settle({})).toEqual({
    target: "well",
    accepted: 1,
    delivered: 1,
    held: 0,
    failed: 0,
    waiting: 0,
    lost: 0,
    duplicates: 0,
    faults: [],
  });
});

test("an accepted order without a delivery is lost", () => {
  expect(settle({ deliveries: [], arrivals: [] })).toMatchObject({
    lost: 1,
    faults: ["well: the accepted order e1 is lost: it lacks a delivery"],
  });
});

test("an order that owes two deliveries and has one has lost the other", () => {
  const promised = [{ name: "well", steps: 2, ends: ["delivered"] }];
  expect(settle({ promised })).toMatchObject({ accepted: 2, delivered: 1, lost: 1 });
});

test("what is called delivered and never came is lost", () => {
  expect(settle({ arrivals: [] })).toMatchObject({ delivered: 0, lost: 1 });
});

test("what still waits must have a stored wake-up, else it is lost", () => {
  const retrying = { ...delivered, status: "retrying", reasonCode: "http_500" };
  expect(settle({ deliveries: [{ ...retrying, wakes: true }] })).toMatchObject({ waiting: 1, lost: 0, faults: [] });
  const { lost, faults } = settle({ deliveries: [{ ...retrying, wakes: false }] });
  expect(lost).toBe(1);
  expect(faults[0]).toContain("nothing will wake it");
});

test("an end that the target was not promised is told", () => {
  const held = { ...delivered, status: "held", reasonCode: "internal_error" };
  expect(settle({ deliveries: [held] }).faults).toEqual(['well: delivery d1 ended as "held: internal_error"']);
  expect(settle({ deliveries: [{ ...held, reasonCode: "breaker_open" }] })).toMatchObject({ held: 1, faults: [] });
});

test("a duplicate needs a kill that met the delivery under way, one each", () => {
  const twice = { arrivals: [arrival, arrival] };
  expect(settle(twice).faults[0]).toContain("1 times too often, and 0 kills");
  expect(settle({ ...twice, underWayAtKills: [["d2"]] }).faults).toHaveLength(1);
  expect(settle({ ...twice, underWayAtKills: [["d2", "d1"]] })).toMatchObject({ duplicates: 1, faults: [] });
  const thrice = [arrival, arrival, arrival];
  expect(settle({ arrivals: thrice, underWayAtKills: [["d1"]] }).faults).toHaveLength(1);
  expect(settle({ arrivals: thrice, underWayAtKills: [["d1"], ["d1"]] })).toMatchObject({ duplicates: 2, faults: [] });
});

test("recorded attempts are no duplicates, but must carry the same bytes to the same target", () => {
  const deliveries = [{ ...delivered, attempts: 2 }];
  expect(settle({ deliveries, arrivals: [arrival, arrival] })).toMatchObject({ duplicates: 0, faults: [] });
  expect(settle({ deliveries, arrivals: [arrival, { ...arrival, body: "[]" }] }).faults[0]).toContain(
    "different bytes",
  );
  expect(settle({ deliveries, arrivals: [arrival, { ...arrival, target: "moved" }] }).faults[0]).toContain("to moved");
});

test("what nobody ordered is told", () => {
  const stranger = { ...arrival, webhookId: "unknown" };
  expect(settle({ arrivals: [arrival, stranger] }).faults[0]).toContain("belongs to no delivery");
  const second = { ...delivered, id: "d2" };
  const both = { deliveries: [delivered, second], arrivals: [arrival, { ...arrival, webhookId: "d2" }] };
  expect(settle(both).faults).toEqual(["the event e1 has 2 deliveries, more than were ordered"]);
  expect(settle({ accepted: [...sound.accepted, ...sound.accepted] }).faults[0]).toContain("of another order");
});
