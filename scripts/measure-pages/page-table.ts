import type { MeasuredRequest } from "./measure-request.ts";

export interface MeasuredPage {
  name: string;
  document: MeasuredRequest;
  requests: MeasuredRequest[];
}

const bigTables = new Set(["event", "run", "run_step", "delivery", "attempt", "attempt_text"]);
const ms = (value: number) => value.toFixed(1);

/** One line a page: its document, the slowest of what it asks the API for, and how PostgreSQL found the answers. */
export function pageTable(pages: readonly MeasuredPage[]): string[][] {
  const head = ["page", "document, ms", "API requests", "slowest request, ms (p50 / max)", "statements"];
  const lines = pages.map(({ document, name, requests }) => {
    const slowest = slowestOf(requests);
    const plans = [document, ...requests].flatMap((request) => request.plans);
    const scanned = plans.flatMap((plan) => plan.scanned.filter((table) => bigTables.has(table)));
    return [
      name,
      ms(document.p50Ms),
      String(requests.length),
      slowest ? `${ms(slowest.p50Ms)} / ${ms(slowest.slowestMs)}` : "–",
      String(plans.length),
      ms(Math.max(0, ...plans.map((plan) => plan.ms))),
      String(Math.max(0, ...plans.map((plan) => plan.rowsRead))),
      scanned.length === 0 ? "none" : [...new Set(scanned)].join(" "),
    ];
  });
  return [[...head, "slowest statement, ms", "most rows read", "big tables read from end to end"], ...lines];
}

/** Every address with its statements: time, rows read and indexes. */
export function planList(pages: readonly MeasuredPage[]): string {
  const shown = new Set<string>();
  return pages
    .flatMap(({ document, requests }) => [document, ...requests])
    .filter(({ path }) => !shown.has(path) && shown.add(path))
    .map((request) => {
      const head = `${request.path}  ${request.status}, ${request.bytes} bytes, ${ms(request.p50Ms)} ms`;
      const plans = request.plans.map(
        (plan) =>
          `  ${ms(plan.ms).padStart(7)} ms ${String(plan.rowsRead).padStart(7)} rows  ${[...plan.indexes, ...plan.scanned.map((table) => `(all of ${table})`)].join(" ")}\n      ${oneLine(plan.sql)}`,
      );
      return [head, ...plans].join("\n");
    })
    .join("\n\n");
}

function slowestOf(requests: readonly MeasuredRequest[]): MeasuredRequest | undefined {
  return requests.reduce<MeasuredRequest | undefined>(
    (slowest, each) => (slowest && slowest.p50Ms >= each.p50Ms ? slowest : each),
    undefined,
  );
}

function oneLine(sql: string): string {
  const text = sql.replaceAll(/\s+/g, " ").trim();
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
