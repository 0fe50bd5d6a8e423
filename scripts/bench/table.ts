import type { Percentiles } from "./figures.ts";
import type { Measured } from "./measure.ts";
import type { Load } from "./options.ts";

const columns = [
  "load",
  "what",
  "accepted/s",
  "delivered/s",
  "event → receiver, ms (p50 / p95 / p99)",
  "intake, ms (p50 / p99)",
  "CPU s (app / PostgreSQL / load + receiver)",
  "peak MB (app / PostgreSQL)",
  "commits a delivery (writing / all)",
  "refused",
  "lost",
  "twice",
];

/** One line a load and subject, then one with Hookline's figures divided by the baseline's where both are there. */
export function tableOf(measured: readonly Measured[]): string[][] {
  const names = [...new Set(measured.map((one) => nameOf(one.load)))];
  const lines = names.flatMap((name) => {
    const [hookline, baseline] = (["hookline", "baseline"] as const).map((subject) =>
      measured.find((one) => nameOf(one.load) === name && one.subject === subject),
    );
    const both = hookline && baseline ? [ratioLine(hookline, baseline)] : [];
    return [
      ...(hookline ? [line("Hookline", hookline)] : []),
      ...(baseline ? [line("baseline", baseline)] : []),
      ...both,
    ];
  });
  return [columns, ...lines];
}

export function asMarkdown([head = [], ...lines]: readonly string[][]): string {
  const rule = head.map((_, index) => (index < 2 ? "---" : "---:"));
  return [head, rule, ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** For a terminal: one block a load, so that it fits into any width. */
export function asText([head = [], ...lines]: readonly string[][]): string {
  const width = Math.max(...head.map((cell) => cell.length));
  const loads = [...new Set(lines.map((cells) => cells[0]))];
  return loads
    .map((load) => {
      const own = lines.filter((cells) => cells[0] === load);
      const cellWidth = Math.max(...own.flatMap((each) => each.slice(1)).map((cell) => cell.length));
      const rows = head.slice(1).map((name, index) => {
        const cells = own.map((each) => `  ${(each[index + 1] ?? "").padStart(cellWidth)}`).join("");
        return `  ${(index === 0 ? "" : name).padEnd(width)}${cells}`.trimEnd();
      });
      return [load, ...rows].join("\n");
    })
    .join("\n\n");
}

export function nameOf(load: Load): string {
  if (load.kind === "paced") return `${load.perSecond}/s`;
  return `burst of ${load.count.toLocaleString("en-US")}, ${load.connections} connections`;
}

function line(what: string, one: Measured): string[] {
  const { figures, usage } = one;
  return [
    nameOf(one.load),
    what,
    whole(figures.acceptedPerSecond),
    whole(figures.deliveredPerSecond),
    delays(figures.deliveryMs, ["p50", "p95", "p99"]),
    delays(figures.intakeMs, ["p50", "p99"]),
    [usage.subject.cpuSeconds, usage.postgres.cpuSeconds, benchCpu(one)].map((value) => fixed(value, 1)).join(" / "),
    [usage.subject.peakMb, usage.postgres.peakMb].map((value) => fixed(value, 0)).join(" / "),
    [one.writesPerDelivery, one.commitsPerDelivery].map((value) => fixed(value, 2)).join(" / "),
    whole(figures.refused),
    whole(figures.lost),
    whole(figures.duplicated),
  ];
}

function ratioLine(hookline: Measured, baseline: Measured): string[] {
  const of = (pick: (one: Measured) => number | null | undefined) => ratio(pick(hookline), pick(baseline));
  const each = (...picks: ((one: Measured) => number | null | undefined)[]) => picks.map(of).join(" / ");
  return [
    nameOf(hookline.load),
    "ratio",
    of((one) => one.figures.acceptedPerSecond),
    of((one) => one.figures.deliveredPerSecond),
    each(
      (one) => one.figures.deliveryMs?.p50,
      (one) => one.figures.deliveryMs?.p95,
      (one) => one.figures.deliveryMs?.p99,
    ),
    each(
      (one) => one.figures.intakeMs?.p50,
      (one) => one.figures.intakeMs?.p99,
    ),
    each(
      (one) => one.usage.subject.cpuSeconds,
      (one) => one.usage.postgres.cpuSeconds,
      benchCpu,
    ),
    each(
      (one) => one.usage.subject.peakMb,
      (one) => one.usage.postgres.peakMb,
    ),
    each(
      (one) => one.writesPerDelivery,
      (one) => one.commitsPerDelivery,
    ),
    "",
    "",
    "",
  ];
}

/** Load generator and receiver together. */
export function benchCpu({ usage }: Measured): number | null {
  const { generator, receiver } = usage;
  return generator.cpuSeconds === null || receiver.cpuSeconds === null
    ? null
    : generator.cpuSeconds + receiver.cpuSeconds;
}

function delays(ms: Percentiles | null, names: readonly (keyof Percentiles)[]): string {
  return names.map((name) => fixed(ms?.[name] ?? null, (ms?.[name] ?? 0) < 100 ? 1 : 0)).join(" / ");
}

function whole(value: number): string {
  return Math.round(value).toLocaleString("en-US");
}

function fixed(value: number | null, decimals: number): string {
  if (value === null) return "–";
  return value.toLocaleString("en-US", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

function ratio(value: number | null | undefined, base: number | null | undefined): string {
  return value == null || !base ? "–" : `${(value / base).toFixed(2)}×`;
}
