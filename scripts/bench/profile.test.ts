import { expect, test } from "vitest";
import { type CallFrame, type CpuProfile, partTimes, placeAsRun, selfTimes } from "./profile.ts";

const frame = (functionName: string, url: string): CallFrame => ({ functionName, url, lineNumber: 4, columnNumber: 0 });

const profile: CpuProfile = {
  nodes: [
    { id: 1, callFrame: frame("(idle)", "") },
    { id: 2, callFrame: frame("parse", "file:///app/node_modules/pg/lib/parser.js"), children: [6] },
    { id: 3, callFrame: frame("parse", "file:///app/node_modules/pg/lib/parser.js") },
    { id: 4, callFrame: frame("", "file:///app/lib/server/db/run-queue.ts") },
    { id: 5, callFrame: frame("(garbage collector)", "") },
    { id: 6, callFrame: frame("uncork", "node:internal/streams/writable"), children: [7] },
    { id: 7, callFrame: frame("writev", "") },
  ],
  startTime: 10_000,
  samples: [2, 1, 2, 3, 4, 5, 7, 2],
  timeDeltas: [500, 1000, 1000, 1000, 2000, 250, 100, 9000],
};
const window = { fromMs: 11, toMs: 20 };
const locate = (called: CallFrame) => placeAsRun(called, "/app");

test("a function's own time is summed over all its callers, inside the window, most first", () => {
  expect(selfTimes(profile, window, locate)).toEqual([
    { name: "parse", file: "node_modules/pg/lib/parser.js", line: 5, ms: 2, part: "pg" },
    { name: "(anonymous)", file: "lib/server/db/run-queue.ts", line: 5, ms: 2, part: "lib/server/db" },
    { name: "(garbage collector)", file: "", line: 5, ms: 0.25, part: "(garbage collector)" },
    { name: "writev", file: "", line: 5, ms: 0.1, part: "pg" },
  ]);
});

test("times are summed by part, Node's own under who called it", () => {
  const parts = partTimes(selfTimes(profile, window, locate));
  expect(parts.map(({ name, ms }) => [name, ms])).toEqual([
    ["pg", 2.1],
    ["lib/server/db", 2],
    ["(garbage collector)", 0.25],
  ]);
});
