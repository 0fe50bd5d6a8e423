import { expect, test } from "vitest";
import { parseBusyTicks, parseMemory, parseStat, sumMemory, treeOf } from "./proc.ts";

test("a process's parent and time are read, whatever its name", () => {
  const text = "77 (post) gres: (x)) S 70 77 77 0 -1 4194560 9 1 0 0 120 30 4 2 20 0 1 0 500 1 1";
  expect(parseStat(text)).toEqual({ pid: 77, parentPid: 70, cpuTicks: 156 });
});

test("a tree is its root and all below", () => {
  const stat = (pid: number, parentPid: number) => ({ pid, parentPid, cpuTicks: 0 });
  const all = [stat(1, 0), stat(5, 1), stat(6, 5), stat(7, 6), stat(8, 1)];
  expect(treeOf(all, 5).map((each) => each.pid)).toEqual([5, 6, 7]);
  expect(treeOf(all, 9)).toEqual([]);
});

test("memory shared by a family of processes counts once", () => {
  const status = (own: number) => `Name:\tx\nRssAnon:\t    ${own} kB\nRssFile:\t 20 kB\nRssShmem:\t 300 kB\n`;
  expect(sumMemory([parseMemory(status(100)), parseMemory(status(50))])).toBe(470);
  expect(sumMemory([])).toBe(0);
});

test("the machine's busy time leaves out idling and waiting", () => {
  expect(parseBusyTicks("cpu  100 20 30 5000 700 4 5 6 0 0\ncpu0 50 10 15 2500 350 2 3 3 0 0\n")).toBe(165);
});
