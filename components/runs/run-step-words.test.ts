import { expect, it } from "vitest";
import { stepHeading, stepSentence } from "./run-step-words.ts";

const split = { kind: "split", state: "done", outcome: "yes", message: "Total 149.00 is at least 100.00" } as const;

it("says which branch was taken and why, in plain words", () => {
  expect(stepSentence(split, false)).toBe("Yes branch: total 149.00 is at least 100.00.");
  expect(stepSentence({ ...split, kind: "filter", outcome: "no" }, true)).toMatch(/^Ended here: total/);
  const delay = { kind: "delay", state: "waiting", outcome: null, message: "Waits until Monday." } as const;
  expect(stepSentence(delay, false)).toBe("Waits until Monday.");
});

it("says of steps that did not come to their turn why not", () => {
  const later = { kind: "webhook", state: "not_reached", outcome: null, message: null } as const;
  expect(stepSentence(later, false)).toBe("Not reached yet.");
  expect(stepSentence(later, true)).toBe("Not reached.");
  expect(stepSentence({ ...later, state: "other_branch" }, true)).toBe("Not on this run's way.");
  expect(stepSentence({ ...later, state: "cancelled" }, true)).toMatch(/ended while it waited/);
  expect(stepSentence({ ...later, state: "done" }, true)).toBeNull();
});

it("a step without a name is called by its kind", () => {
  expect(stepHeading({ kind: "delay", name: "" })).toBe("Wait");
  expect(stepHeading({ kind: "delay", name: "Until Monday" })).toBe("Until Monday");
});
