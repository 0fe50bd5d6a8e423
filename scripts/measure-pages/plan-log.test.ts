import { expect, test } from "vitest";
import { entryMark, parsePlans } from "./plan-log.ts";

const plan = {
  "Query Text": "SELECT 1 FROM delivery",
  Plan: { "Node Type": "Seq Scan", "Relation Name": "delivery", "Actual Rows": 3, "Actual Loops": 2 },
};

test("plans are read out of the log, and nothing else is", () => {
  const indented = JSON.stringify(plan, null, 2).replaceAll("\n", "\n\t");
  const log = [
    `${entryMark}LOG:  checkpoint starting: time\n`,
    `${entryMark}LOG:  duration: 1.250 ms  plan:\n\t${indented}\n`,
    `${entryMark}LOG:  checkpoint complete\n`,
    `${entryMark}LOG:  duration: 2.000 ms  plan:\n\t${indented.slice(0, 40)}`,
  ].join("");
  expect(parsePlans(log)).toEqual([
    { sql: "SELECT 1 FROM delivery", ms: 1.25, indexes: [], scanned: ["delivery"], rowsRead: 6 },
  ]);
});
