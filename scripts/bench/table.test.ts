import { expect, test } from "vitest";
import type { Measured } from "./measure.ts";
import { asMarkdown, asText, tableOf } from "./table.ts";

function measured(subject: Measured["subject"], perSecond: number, p50: number): Measured {
  const delay = { p50, p95: 250, p99: 1250.4 };
  return {
    subject,
    load: { kind: "burst", count: 20_000, connections: 64 },
    figures: {
      sent: 20_000,
      accepted: 20_000,
      refused: 0,
      delivered: 19_999,
      lost: 1,
      duplicated: 0,
      acceptedPerSecond: perSecond * 2,
      deliveredPerSecond: perSecond,
      elapsedMs: 10_000,
      intakeMs: delay,
      deliveryMs: delay,
    },
    usage: {
      subject: { cpuSeconds: 9.04, peakMb: 300 },
      postgres: { cpuSeconds: 5, peakMb: 200 },
      generator: { cpuSeconds: 2, peakMb: 90 },
      receiver: { cpuSeconds: null, peakMb: null },
    },
    machineCpuSeconds: 20,
    writesPerDelivery: 3,
    commitsPerDelivery: null,
    window: { fromMs: 0, toMs: 10_000 },
  };
}

const [, hookline, baseline, ratio] = tableOf([measured("hookline", 1_200, 8), measured("baseline", 2_400, 2)]);

test("one line a subject, in figures of a fitting length", () => {
  expect(hookline).toEqual([
    "burst of 20,000, 64 connections",
    "Hookline",
    "2,400",
    "1,200",
    "8.0 / 250 / 1,250",
    "8.0 / 1,250",
    "9.0 / 5.0 / –",
    "300 / 200",
    "3.00 / –",
    "0",
    "1",
    "0",
  ]);
  expect(baseline?.[1]).toBe("baseline");
});

test("the ratio divides Hookline's figures by the baseline's", () => {
  expect(ratio?.slice(1, 5)).toEqual(["ratio", "0.50×", "0.50×", "4.00× / 1.00× / 1.00×"]);
});

test("a part that was left out leaves no ratio", () => {
  expect(tableOf([measured("hookline", 1_200, 8)])).toHaveLength(2);
});

test("both ways of showing it hold every cell", () => {
  const table = tableOf([measured("hookline", 1_200, 8)]);
  for (const cell of table.flat().slice(12)) {
    expect(asMarkdown(table)).toContain(cell);
    expect(asText(table)).toContain(cell);
  }
});
