import { expect, test } from "vitest";
import { type EngineResult, faultTable } from "./table.ts";

const none = { held: 0, failed: 0, waiting: 0, lost: 0, duplicates: 0 };
const result: EngineResult = {
  engine: "embedded",
  seed: 1,
  orders: 1100,
  sentAgain: 2,
  kills: 3,
  restarts: 1,
  seconds: 12,
  postgres: { version: "18.4", fsync: "on", synchronousCommit: "on" },
  counts: [
    { ...none, target: "well", accepted: 1000, delivered: 1000, duplicates: 4 },
    { ...none, target: "hangs", accepted: 100, delivered: 0, failed: 64, held: 36 },
  ],
};

test("a line a target and one for the engine, all of one width", () => {
  const lines = faultTable([result]).split("\n");
  expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  expect(lines.map((line) => line.replaceAll(/ +/g, " "))).toEqual([
    "| engine | target | accepted | delivered | held | failed | waiting | lost | duplicates | kills | restarts |",
    expect.stringMatching(/^\| -+ \| -+ \|( -+: \|){9}$/),
    "| embedded | well | 1,000 | 1,000 | 0 | 0 | 0 | 0 | 4 | | |",
    "| embedded | hangs | 100 | 0 | 36 | 64 | 0 | 0 | 0 | | |",
    "| embedded | **all** | 1,100 | 1,000 | 36 | 64 | 0 | 0 | 4 | 3 | 1 |",
  ]);
});
