import { expect, it } from "vitest";
import type { Overview, OverviewTotals } from "#contracts/overview.ts";
import { overviewSentence } from "./overview-sentence.ts";

const none: OverviewTotals = {
  events: 0,
  delivered: 0,
  failed: 0,
  skipped: 0,
  cancelled: 0,
  p50Ms: null,
  p95Ms: null,
};
const slot = { ...none, from: "2026-03-09T15:00:00.000Z", to: "2026-03-10T15:00:00.000Z" };
const mail = { endpointId: "e1", origin: "https://mail.example", deliveries: 38 };
const dollars = { currency: "USD", amount: 4210, orders: 30 };
const open = { id: "e1", origin: mail.origin, status: "open" as const, failingSince: null, probeAt: null };

function overviewOf(total: Partial<OverviewTotals>, waiting: Partial<Overview["waiting"]> = {}): Overview {
  return {
    range: "24h",
    slots: [slot],
    total: { ...none, ...total },
    before: none,
    waiting: { deliveries: 0, byStatus: [], held: [], money: [], endpoints: [], ...waiting },
    troubledEndpoints: [],
    flows: [],
  };
}

it("begins with a receiver that takes nothing, what waits for it and what that is worth", () => {
  const held = [{ code: "breaker_open", deliveries: 38 }];
  const endpoints = [
    { ...mail, origin: "https://other.example", endpointId: "e2" },
    { ...mail, money: [dollars] },
  ];
  const stuck = overviewOf({ failed: 3 }, { held, endpoints: endpoints.map((each) => ({ money: [], ...each })) });
  expect(overviewSentence({ ...stuck, troubledEndpoints: [open] })).toEqual({
    tone: "bad",
    text: "38 deliveries to mail.example wait, worth US$4,210.00.",
    next: { label: "See what is wrong there", href: "/endpoints/e1" },
  });
});

it("a receiver that fails now and then keeps nothing back", () => {
  const overview = overviewOf({ delivered: 2 }, { endpoints: [{ ...mail, money: [] }] });
  const text = overviewSentence({ ...overview, troubledEndpoints: [{ ...open, status: "failing" }] }).text;
  expect(text).toBe("All 2 deliveries of the last 24 hours arrived.");
});

const paused = { code: "flow_paused", deliveries: 1 };
const unreleased = { code: "awaits_release", deliveries: 4 };

it("then what failed, with how much is held besides", () => {
  expect(overviewSentence(overviewOf({ delivered: 1165, failed: 39 }))).toEqual({
    tone: "bad",
    text: "39 of 1,204 deliveries of the last 24 hours failed.",
    next: {
      label: "See what failed",
      href: "/deliveries?status=failed&endedFrom=2026-03-09T15%3A00%3A00.000Z&endedTo=2026-03-10T15%3A00%3A00.000Z",
    },
  });
  const besides = (held: Overview["waiting"]["held"]) => overviewSentence(overviewOf({ failed: 1 }, { held })).text;
  expect(besides([paused])).toBe("1 of 1 delivery of the last 24 hours failed; one is held.");
  expect(besides([unreleased, paused])).toBe("1 of 1 delivery of the last 24 hours failed; 5 are held.");
});

it("then all that is held, and why most of it is", () => {
  expect(overviewSentence(overviewOf({ delivered: 1 }, { held: [paused] }))).toEqual({
    tone: "warn",
    text: "1 delivery is held: the flow is paused.",
    next: { label: "See them", href: "/deliveries?status=held&reason=flow_paused" },
  });
  expect(overviewSentence(overviewOf({ delivered: 1 }, { held: [unreleased, paused] }))).toEqual({
    tone: "warn",
    text: "5 deliveries are held. Most of them (4): a person’s release is needed.",
    next: { label: "See them", href: "/deliveries?status=held" },
  });
});

it("says when all is well, with how much", () => {
  expect(overviewSentence(overviewOf({ delivered: 1204 })).text).toBe(
    "All 1,204 deliveries of the last 24 hours arrived.",
  );
  expect(overviewSentence(overviewOf({ delivered: 1 })).text).toBe("The one delivery of the last 24 hours arrived.");
  const retrying = [{ status: "retrying" as const, deliveries: 2, oldestAt: null }];
  expect(overviewSentence(overviewOf({ delivered: 9 }, { byStatus: retrying })).text).toBe(
    "2 deliveries are being tried again; nothing failed in the last 24 hours.",
  );
  expect(overviewSentence(overviewOf({}, { deliveries: 3 })).text).toBe("3 deliveries on the way.");
  expect(overviewSentence(overviewOf({})).text).toBe("Nothing was sent in the last 24 hours.");
});
