import { expect, test } from "vitest";
import type { FlowStep } from "#contracts/flow-steps.ts";
import { listSteps } from "#core/flows/list-steps.ts";
import { newStep } from "./new-step.ts";
import { canMove, duplicateStep, findPlace, insertStep, moveStep, removeStep, updateStep } from "./step-tree.ts";

const delay = (id: string) => newStep("delay", id);
const split = (id: string, yes: FlowStep[], no: FlowStep[] = []): FlowStep => ({
  ...newStep("split", id),
  ...{ kind: "split", if: null, then: yes, else: no },
});
/** The ids with their branches: "a b(c|d)". */
const shape = (steps: readonly FlowStep[]): string =>
  steps
    .map((step) => (step.kind === "split" ? `${step.id}(${shape(step.then)}|${shape(step.else)})` : step.id))
    .join(" ");

const steps = [delay("a"), split("b", [delay("c"), split("d", [delay("e")])], [delay("f")]), delay("g")];

test("a step is put where it belongs, also into an empty branch", () => {
  expect(shape(insertStep(steps, { owner: null, index: 1 }, delay("x")))).toBe("a x b(c d(e|)|f) g");
  expect(shape(insertStep(steps, { owner: { id: "d", branch: "else" }, index: 0 }, delay("x")))).toBe(
    "a b(c d(e|x)|f) g",
  );
});

test("a step and what stands in it is removed; what is not touched stays the same object", () => {
  const left = removeStep(steps, "d");
  expect(shape(left)).toBe("a b(c|f) g");
  expect(left[0]).toBe(steps[0]);
  expect(removeStep(steps, "none")).toBe(steps);
});

test("a step is found and changed wherever it stands", () => {
  expect(findPlace(steps, "e")).toEqual({ owner: { id: "d", branch: "then" }, index: 0 });
  expect(findPlace(steps, "none")).toBeNull();
  const renamed = updateStep(steps, "e", (step) => ({ ...step, name: "Night" }));
  expect(listSteps(renamed).find(({ step }) => step.id === "e")?.step.name).toBe("Night");
  expect(renamed[2]).toBe(steps[2]);
});

test.each([
  ["a", { owner: null, index: 3 }, "b(c d(e|)|f) g a"],
  ["g", { owner: null, index: 0 }, "g a b(c d(e|)|f)"],
  ["a", { owner: { id: "b", branch: "else" }, index: 1 }, "b(c d(e|)|f a) g"],
  ["e", { owner: null, index: 0 }, "e a b(c d(|)|f) g"],
  ["c", { owner: { id: "d", branch: "else" }, index: 0 }, "a b(d(e|c)|f) g"],
  ["d", { owner: null, index: 2 }, "a b(c|f) d(e|) g"],
] as const)("%s moves to %j", (id, place, expected) => {
  expect(canMove(steps, id, place)).toBe(true);
  expect(shape(moveStep([...steps], id, place))).toBe(expected);
});

test.each([
  ["into itself", "b", { owner: { id: "b", branch: "then" }, index: 0 }],
  ["into what it holds", "b", { owner: { id: "d", branch: "then" }, index: 0 }],
  ["to where it is", "c", { owner: { id: "b", branch: "then" }, index: 0 }],
  ["to right behind itself", "c", { owner: { id: "b", branch: "then" }, index: 1 }],
] as const)("a step does not move %s", (_what, id, place) => {
  expect(canMove(steps, id, place)).toBe(false);
  expect(moveStep(steps, id, place)).toBe(steps);
});

test("a copy stands right behind, with new ids throughout", () => {
  const { steps: copied, copyId } = duplicateStep(steps, "b");
  const ids = listSteps(copied).map(({ step }) => step.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(shape(copied)).toBe("a b(c d(e|)|f) s1(s2 s3(s4|)|s5) g");
  expect(copyId).toBe("s1");
});
