import { expect, it } from "vitest";
import { foldHours, type HourFigures } from "./fold-hours.ts";

const hourMs = 3_600_000;
const figures = (hour: number, delivered: number): HourFigures => ({
  hourMs: hour * hourMs,
  events: delivered * 2,
  delivered,
  failed: 1,
  skipped: 0,
  cancelled: 0,
});
const hours = [figures(1, 10), figures(2, 20), figures(3, 40)];

it("adds up the hours of the span and no other", () => {
  const totals = foldHours(hours, [], { from: hourMs, to: 3 * hourMs });
  expect(totals).toEqual({ events: 60, delivered: 30, failed: 2, skipped: 0, cancelled: 0, p50Ms: null, p95Ms: null });
});

it("takes part of an hour the span ends in", () => {
  expect(foldHours(hours, [], { from: 2 * hourMs, to: 3.25 * hourMs }).delivered).toBe(30);
});

it("tells quantiles over all hours of the span", () => {
  const buckets = [
    { hourMs, bucket: 10, count: 90 },
    { hourMs: 2 * hourMs, bucket: 50, count: 10 },
    { hourMs: 3 * hourMs, bucket: 90, count: 1000 },
  ];
  const { p50Ms, p95Ms } = foldHours([], buckets, { from: hourMs, to: 3 * hourMs });
  expect([p50Ms, p95Ms]).toEqual([1.1 ** 9.5, 1.1 ** 49.5]);
});
