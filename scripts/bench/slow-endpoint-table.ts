import type { Percentiles } from "./figures.ts";
import { type SlowEndpointMeasured, slowAnswerMs } from "./slow-endpoint.ts";

const columns = ["what", "event → receiver, ms (p50 / p95 / p99)", "intake, ms (p50 / p99)", "delivered", "lost"];

/** A line for the fast target alone, one with the slow target beside it, and one with the second divided by the first. */
export function slowEndpointTable({ alone, beside }: SlowEndpointMeasured): string[][] {
  const lines = [
    { what: "alone", ...alone.figures },
    { what: "beside a slow target", ...beside.figures },
  ].map(({ what, deliveryMs, intakeMs, delivered, lost }) => [
    what,
    delays(deliveryMs, ["p50", "p95", "p99"]),
    delays(intakeMs, ["p50", "p99"]),
    delivered.toLocaleString("en-US"),
    lost.toLocaleString("en-US"),
  ]);
  const { deliveryMs, intakeMs } = beside.figures;
  const ratios = [
    ratiosOf(deliveryMs, alone.figures.deliveryMs, ["p50", "p95", "p99"]),
    ratiosOf(intakeMs, alone.figures.intakeMs, ["p50", "p99"]),
  ];
  return [columns, ...lines, ["ratio", ...ratios, "", ""]];
}

/** The same in one sentence, with what waited meanwhile. */
export function slowEndpointSentence({ alone, beside, waiting }: SlowEndpointMeasured): string {
  const [before, after] = [alone, beside].map(({ figures }) => figures.deliveryMs?.p99 ?? 0) as [number, number];
  const pace = beside.load.kind === "paced" ? `${beside.load.perSecond}/s` : "a burst";
  return `A fast target at ${pace}, alone and while deliveries waited at a target that answers after ${slowAnswerMs / 1000} s (${waiting.from} at the beginning, ${waiting.to} at the end): p99 ${before.toFixed(1)} ms and ${after.toFixed(1)} ms, ${ratio(after, before)}.`;
}

type Names = readonly (keyof Percentiles)[];

function delays(ms: Percentiles | null, names: Names): string {
  return names.map((name) => ms?.[name].toFixed(1) ?? "–").join(" / ");
}

function ratiosOf(ms: Percentiles | null, base: Percentiles | null, names: Names): string {
  return names.map((name) => ratio(ms?.[name] ?? 0, base?.[name] ?? 0)).join(" / ");
}

function ratio(value: number, base: number): string {
  return value === 0 || base === 0 ? "–" : `${(value / base).toFixed(2)}×`;
}
