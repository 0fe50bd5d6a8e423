import type { Percentiles } from "./figures.ts";
import type { Measured } from "./measure.ts";
import { type SlowEndpointMeasured, slowAnswerMs } from "./slow-endpoint.ts";

const columns = ["what", "event → receiver, ms (p50 / p95 / p99)", "intake, ms (p50 / p99)", "delivered", "lost"];

/** The middle round: a line for the fast target alone, one with the slow target beside it, and the second by the first. */
export function slowEndpointTable(rounds: readonly SlowEndpointMeasured[]): string[][] {
  const { alone, beside } = middleOf(rounds);
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

/** The same in a sentence, with what waited meanwhile and how all rounds came out. */
export function slowEndpointSentence(rounds: readonly SlowEndpointMeasured[]): string {
  const { alone, beside, waiting } = middleOf(rounds);
  const [before, after] = [p99Of(alone), p99Of(beside)];
  const all =
    rounds.length === 1
      ? ""
      : ` The middle one of ${rounds.length} rounds: ${inOrder(rounds).map(p99Ratio).join(", ")}.`;
  const pace = beside.load.kind === "paced" ? `${beside.load.perSecond}/s` : "a burst";
  return `A fast target at ${pace}, alone and while deliveries waited at a target that answers after ${slowAnswerMs / 1000} s (${waiting.from} at the beginning, ${waiting.to} at the end): p99 ${before.toFixed(1)} ms and ${after.toFixed(1)} ms, ${ratio(after, before)}.${all}`;
}

function p99Of({ figures }: Measured): number {
  return figures.deliveryMs?.p99 ?? 0;
}

function p99Ratio({ alone, beside }: SlowEndpointMeasured): string {
  return ratio(p99Of(beside), p99Of(alone));
}

function inOrder(rounds: readonly SlowEndpointMeasured[]): SlowEndpointMeasured[] {
  const share = ({ alone, beside }: SlowEndpointMeasured) => p99Of(beside) / Math.max(p99Of(alone), Number.MIN_VALUE);
  return rounds.toSorted((one, other) => share(one) - share(other));
}

/** Whatever else the machine does for a while spoils a round, so one alone says little. */
function middleOf(rounds: readonly SlowEndpointMeasured[]): SlowEndpointMeasured {
  const middle = inOrder(rounds)[Math.floor((rounds.length - 1) / 2)];
  if (!middle) throw new Error("There is no round to show.");
  return middle;
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
