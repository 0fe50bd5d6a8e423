import { expect, test } from "vitest";
import { figuresOf, percentilesOf } from "./figures.ts";

const sent = {
  ids: [10, 11, 12, 13],
  sentAt: [1000, 1010, 1020, 1030],
  answeredAt: [1005, 1018, 1029, 1031],
  statusCodes: [202, 202, 202, 503],
};

test("every order is counted: delivered, lost, refused, duplicated", () => {
  const arrived = { ids: [11, 10, 11, 11], times: [1040, 1050, 1060, 1070] };
  expect(figuresOf({ sent, arrived })).toMatchObject({
    sent: 4,
    accepted: 3,
    refused: 1,
    delivered: 2,
    lost: 1,
    duplicated: 2,
  });
});

test("rates run from the first order that goes out, delays to the first arrival", () => {
  const arrived = { ids: [10, 11, 12, 12], times: [1030, 1050, 1100, 1900] };
  const figures = figuresOf({ sent, arrived });
  expect(figures.elapsedMs).toBe(100);
  expect(figures.deliveredPerSecond).toBeCloseTo(30);
  expect(figures.acceptedPerSecond).toBeCloseTo(3000 / 29);
  expect(figures.deliveryMs).toEqual({ p50: 40, p95: 80, p99: 80 });
  expect(figures.intakeMs).toEqual({ p50: 8, p95: 9, p99: 9 });
});

test("nothing accepted and nothing arrived is no division by nothing", () => {
  const none = { ...sent, statusCodes: [0, 0, 0, 0] };
  expect(figuresOf({ sent: none, arrived: { ids: [], times: [] } })).toMatchObject({
    refused: 4,
    acceptedPerSecond: 0,
    deliveredPerSecond: 0,
    elapsedMs: 0,
    deliveryMs: null,
  });
});

test("percentiles are measured values", () => {
  const values = Array.from({ length: 200 }, (_, index) => 200 - index);
  expect(percentilesOf(values)).toEqual({ p50: 100, p95: 190, p99: 198 });
  expect(percentilesOf([])).toBeNull();
});
