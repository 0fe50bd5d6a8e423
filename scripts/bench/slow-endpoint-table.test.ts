import { expect, test } from "vitest";
import type { Figures } from "./figures.ts";
import type { Measured } from "./measure.ts";
import { slowEndpointSentence, slowEndpointTable } from "./slow-endpoint-table.ts";

const nothingUsed = { cpuSeconds: null, peakMb: null };

function measured(deliveryMs: Figures["deliveryMs"], intakeP50: number): Measured {
  return {
    subject: "hookline",
    load: { kind: "paced", count: 1000, perSecond: 50 },
    figures: {
      sent: 1000,
      accepted: 1000,
      refused: 0,
      delivered: 1000,
      lost: 0,
      duplicated: 0,
      acceptedPerSecond: 50,
      deliveredPerSecond: 50,
      elapsedMs: 20_000,
      intakeMs: { p50: intakeP50, p95: 5, p99: 8 },
      deliveryMs,
    },
    usage: { subject: nothingUsed, postgres: nothingUsed, generator: nothingUsed, receiver: nothingUsed },
    machineCpuSeconds: null,
    writesPerDelivery: null,
    commitsPerDelivery: null,
    window: { fromMs: 0, toMs: 20_000 },
  };
}

const found = {
  alone: measured({ p50: 5, p95: 8, p99: 10 }, 2),
  beside: measured({ p50: 5, p95: 10, p99: 15 }, 4),
  waiting: { from: 500, to: 372 },
};

test("a line without and one with the slow target, and how they compare", () => {
  expect(slowEndpointTable([found]).slice(1)).toEqual([
    ["alone", "5.0 / 8.0 / 10.0", "2.0 / 8.0", "1,000", "0"],
    ["beside a slow target", "5.0 / 10.0 / 15.0", "4.0 / 8.0", "1,000", "0"],
    ["ratio", "1.00× / 1.25× / 1.50×", "2.00× / 1.00×", "", ""],
  ]);
});

test("the sentence says what waited, and both p99", () => {
  const sentence = slowEndpointSentence([found]);
  expect(sentence).toContain("answers after 14 s (500 at the beginning, 372 at the end)");
  expect(sentence).toContain("p99 10.0 ms and 15.0 ms, 1.50×");
});

test("of several rounds the middle one is shown, and how all came out", () => {
  const stalled = { ...found, beside: measured({ p50: 5, p95: 900, p99: 1000 }, 4) };
  const calm = { ...found, beside: measured({ p50: 5, p95: 8, p99: 9 }, 2) };
  const rounds = [stalled, found, calm];
  expect(slowEndpointTable(rounds)).toEqual(slowEndpointTable([found]));
  expect(slowEndpointSentence(rounds)).toMatch(/1\.50×\. The middle one of 3 rounds: 0\.90×, 1\.50×, 100\.00×\.$/);
});

test("nothing that arrived is a dash, not a figure", () => {
  const [, , , ratio] = slowEndpointTable([{ ...found, beside: measured(null, 4) }]);
  expect(ratio?.[1]).toBe("– / – / –");
});
