import { expect, test } from "vitest";
import { type BranchingStep, findStep, listSteps, listWebhooks } from "./list-steps.ts";

const webhook = (id: string) => ({ id, kind: "webhook" });

function split(id: string, yes: BranchingStep[], no: BranchingStep[]): BranchingStep {
  return { id, kind: "split", then: yes, else: no };
}

const steps = [{ id: "a", kind: "delay" }, split("b", [split("c", [], [webhook("d")])], [webhook("e")]), webhook("f")];

test("steps inside splits are listed where they stand", () => {
  expect(listSteps(steps).map(({ step, path, depth }) => `${step.id} ${path} ${depth}`)).toEqual([
    "a steps.0 0",
    "b steps.1 0",
    "c steps.1.then.0 1",
    "d steps.1.then.0.else.0 2",
    "e steps.1.else.0 1",
    "f steps.2 0",
  ]);
});

test("a step is found at any depth, and none for an unknown id", () => {
  expect(findStep(steps, "d")).toEqual({ id: "d", kind: "webhook" });
  expect(findStep(steps, "x")).toBeUndefined();
  expect(findStep(steps, null)).toBeUndefined();
});

test("webhooks are listed at any depth", () => {
  expect(listWebhooks(steps).map(({ path }) => path)).toEqual(["steps.1.then.0.else.0", "steps.1.else.0", "steps.2"]);
});
