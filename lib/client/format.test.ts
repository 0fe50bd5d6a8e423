import { describe, expect, test } from "vitest";
import {
  formatBytes,
  formatClock,
  formatCount,
  formatDateTime,
  formatDuration,
  formatMoney,
  formatPeriod,
  formatRelative,
} from "./format.ts";

const now = Date.parse("2026-11-21T12:00:00Z");
const minute = 60_000;
const hour = 60 * minute;

test("a period names its day once, on the store's clock", () => {
  const words = (to: string) => formatPeriod("2026-03-10T14:00:00Z", to, "Asia/Kolkata").replaceAll(/\s/g, " ");
  expect(words("2026-03-10T15:00:00Z")).toBe("10 Mar, 19:30–20:30");
  expect(words("2026-03-11T14:00:00Z")).toBe("10 Mar, 19:30 – 11 Mar, 19:30");
});

describe("formatRelative", () => {
  test.each([
    [now - 2_000, "just now"],
    [now - 42_000, "42 s ago"],
    [now - 5 * minute, "5 min ago"],
    [now - 3 * hour, "3 h ago"],
    [now - 50 * hour, "2 d ago"],
    [now + 5 * minute, "in 5 min"],
    [now + 15 * minute - 1000, "in 15 min"],
    [now - 15 * minute + 1000, "14 min ago"],
    [Date.parse("2026-10-01T12:00:00Z"), "1 Oct"],
    [Date.parse("2025-10-01T12:00:00Z"), "1 Oct 2025"],
  ])("%s → %s", (at, text) => {
    expect(formatRelative(at, now, "UTC")).toBe(text);
  });

  test("a date is told in the store's zone", () => {
    expect(formatRelative(Date.parse("2026-10-01T02:00:00Z"), now, "America/New_York")).toBe("30 Sept");
  });
});

test("the exact time names its zone", () => {
  expect(formatDateTime("2026-07-15T10:30:05Z", "Europe/Berlin")).toBe("15 Jul 2026, 12:30:05 CEST");
});

test.each([
  [12, "12 B"],
  [1536, "1.5 KB"],
  [20 * 1024, "20 KB"],
  [1024 * 1024, "1 MB"],
])("%d bytes → %s", (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

test.each([
  [84, "84 ms"],
  [1520, "1.5 s"],
  [90_000, "1 min 30 s"],
  [2 * hour, "2 h"],
  [26 * hour, "1 d 2 h"],
])("%d ms → %s", (durationMs, text) => {
  expect(formatDuration(durationMs)).toBe(text);
});

test("money carries its currency, known or not", () => {
  expect(formatMoney(129.9, "EUR")).toBe("€129.90");
  expect(formatMoney(1299, "JPY")).toBe("JP¥1,299");
  expect(formatMoney(5, "not a currency")).toBe("5 not a currency");
  expect(formatMoney(5, null)).toBe("5.00");
});

test("counts agree with their noun", () => {
  expect(formatCount(1, "order")).toBe("1 order");
  expect(formatCount(1200, "delivery", "deliveries")).toBe("1,200 deliveries");
});

test("tells the clock of today, and the day with it of another", () => {
  const now = Date.parse("2026-11-21T23:30:00Z");
  expect(formatClock("2026-11-21T23:45:00Z", now, "UTC")).toBe("23:45");
  expect(formatClock("2026-11-23T13:32:00Z", now, "Europe/Berlin")).toBe("Mon 23 Nov, 14:32");
  expect(formatClock("2026-11-21T23:45:00Z", now, "Europe/Berlin")).toBe("00:45");
});
