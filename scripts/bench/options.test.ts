import { expect, test } from "vitest";
import { readPlan } from "./options.ts";

const loadsOf = (args: string[]) => readPlan(args).groups.map((group) => group.map(({ kind, count }) => [kind, count]));

test("a run without options sends every load to both", () => {
  expect(readPlan([]).subjects).toEqual(["hookline", "baseline"]);
  expect(loadsOf([])).toEqual([
    [
      ["paced", 400],
      ["paced", 2_000],
      ["paced", 6_000],
    ],
    [["burst", 20_000]],
  ]);
});

test("a quick run is smaller, and --burst counts more than --quick", () => {
  expect(loadsOf(["--quick"]).at(-1)).toEqual([["burst", 2_000]]);
  expect(loadsOf(["--quick", "--burst", "9"]).at(-1)).toEqual([["burst", 9]]);
});

test("--only leaves out the rest", () => {
  expect(readPlan(["--only", "burst"]).subjects).toEqual(["hookline"]);
  expect(loadsOf(["--only", "burst"])).toHaveLength(1);
  expect(readPlan(["--only", "baseline"]).subjects).toEqual(["baseline"]);
  expect(loadsOf(["--only", "baseline"])).toHaveLength(2);
  expect(readPlan(["--only", "burst", "--only", "baseline"]).subjects).toEqual(["hookline", "baseline"]);
  expect(loadsOf(["--only", "burst", "--only", "baseline"])).toHaveLength(1);
});

test("the slow endpoint is part of a whole run, and may be measured alone", () => {
  const whole = { rounds: 3, seconds: 20 };
  expect(readPlan([]).slowEndpoint).toEqual(whole);
  expect(readPlan(["--quick"]).slowEndpoint).toEqual({ rounds: 1, seconds: 5 });
  expect(readPlan(["--only", "slow-endpoint"])).toMatchObject({ subjects: [], groups: [], slowEndpoint: whole });
  expect(readPlan(["--only", "burst"]).slowEndpoint.rounds).toBe(0);
  expect(readPlan(["--profile"]).slowEndpoint.rounds).toBe(0);
  const both = readPlan(["--only", "slow-endpoint", "--only", "baseline"]);
  expect([both.subjects, both.groups.length, both.slowEndpoint]).toEqual([["baseline"], 2, whole]);
});

test("a profile is of the burst alone", () => {
  expect(readPlan(["--profile", "--only", "paced"])).toMatchObject({ subjects: ["hookline"], profile: true });
  expect(loadsOf(["--profile"])).toEqual([[["burst", 20_000]]]);
});

test("what makes no sense is refused in a sentence", () => {
  expect(() => readPlan(["--burst", "many"])).toThrow("--burst must be");
  expect(() => readPlan(["--only", "all"])).toThrow("--only knows burst, paced, baseline, slow-endpoint, not all.");
  expect(() => readPlan(["--write", "--quick"])).toThrow("--write is for a whole run");
});
