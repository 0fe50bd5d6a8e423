import { expect, test } from "vitest";
import { explainBound } from "./bounds.ts";

const use = { subject: 10, postgres: 5, bench: 5, machine: 20.5, elapsedSeconds: 10.5, cores: 2 };

test("a full machine is bound by its processors", () => {
  const text = explainBound(use);
  expect(text).toContain("the app took 50 %, PostgreSQL 25 %, load generator and receiver 25 %");
  expect(text).toContain("the processors bound it");
});

test("one full core of many is the app's one thread", () => {
  expect(explainBound({ ...use, cores: 8 })).toContain("its one JavaScript thread bounds it");
});

test("idle processors mean waiting", () => {
  expect(explainBound({ ...use, elapsedSeconds: 60 })).toContain("waiting bounds it");
});

test("a machine busy with something else makes no claim about the app", () => {
  const text = explainBound({ ...use, machine: 25 });
  expect(text).toContain("Other programs took 24 %");
  expect(text).not.toContain("bound it");
});

test("without figures nothing is claimed", () => {
  expect(explainBound({ ...use, subject: 0, postgres: 0, bench: 0 })).toContain("not known");
});
