import { expect, test } from "vitest";
import { addCounts, countExit, countReport, countWords } from "./count.ts";

const report = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 };

test("the numbers of all suites are added", () => {
  const counts = [countReport(report, 0), countReport({ ...report, numFailedTests: 2 }, 1), countExit(0), countExit(2)];
  expect(countWords(addCounts(counts))).toBe("11 passed, 3 failed, 4 skipped");
});

test("a run that fails although every test passed counts one failure", () => {
  expect(countReport(report, 1)).toEqual({ passed: 5, failed: 1, skipped: 2 });
});

test("a run that leaves no report counts one failure, whatever it exits with", () => {
  expect(countReport(null, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});
