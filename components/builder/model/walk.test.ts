import { expect, test } from "vitest";
import type { FlowStep } from "#contracts/flow-steps.ts";
import { newStep } from "./new-step.ts";
import type { NodeId } from "./node-id.ts";
import { positionWords } from "./position-words.ts";
import { type Direction, moveTarget, placeBehind, walk } from "./walk.ts";

const delay = (id: string) => newStep("delay", id);
const split = (id: string, yes: FlowStep[], no: FlowStep[]): FlowStep => ({
  ...newStep("split", id),
  ...{ kind: "split", if: null, then: yes, else: no },
});
const steps = [delay("a"), split("b", [delay("c"), split("d", [], [delay("e")])], [delay("f")]), delay("g")];

test.each<[NodeId, Direction, NodeId | null]>([
  ["trigger", "down", "conditions"],
  ["conditions", "down", "step:a"],
  ["step:a", "up", "conditions"],
  ["step:b", "down", "step:c"],
  ["step:c", "down", "step:d"],
  ["step:d", "down", "empty:d:then"],
  ["empty:d:then", "right", "step:e"],
  ["empty:d:then", "down", "step:g"],
  ["step:g", "up", "empty:d:then"],
  ["step:e", "right", "step:f"],
  ["step:f", "left", "step:c"],
  ["step:b", "right", "step:f"],
  ["step:f", "up", "step:b"],
  ["step:a", "left", null],
  ["step:g", "down", null],
])("from %s %s leads to %s", (from, direction, to) => {
  expect(walk(steps, from, direction)).toBe(to);
});

test("of an empty flow there is the room for its first step", () => {
  expect(walk([], "conditions", "down")).toBe("empty:");
  expect(walk([], "empty:", "up")).toBe("conditions");
});

test.each([
  ["a", "down", { owner: { id: "b", branch: "then" }, index: 0 }],
  ["g", "up", { owner: { id: "b", branch: "then" }, index: 2 }],
  ["c", "up", { owner: null, index: 1 }],
  ["d", "down", { owner: null, index: 2 }],
  ["d", "up", { owner: { id: "b", branch: "then" }, index: 0 }],
  ["c", "right", { owner: { id: "b", branch: "else" }, index: 0 }],
  ["f", "left", { owner: { id: "b", branch: "then" }, index: 0 }],
  ["a", "up", null],
  ["a", "right", null],
] as const)("%s moved %s goes to %j", (id, direction, place) => {
  expect(moveTarget(steps, id, direction)).toEqual(place);
});

test("a step's place is said in words", () => {
  expect(positionWords(steps, "g")).toBe("Step 3 of 3");
  expect(positionWords(steps, "e")).toBe("Step 1 of 1, No branch of step 2 of 2, Yes branch of step 2 of 3");
});

test.each<[NodeId, ReturnType<typeof placeBehind>]>([
  ["conditions", { owner: null, index: 0 }],
  ["step:a", { owner: null, index: 1 }],
  ["step:c", { owner: { id: "b", branch: "then" }, index: 1 }],
  ["empty:d:then", { owner: { id: "d", branch: "then" }, index: 0 }],
  ["step:gone", { owner: null, index: 3 }],
])("a step added at %s goes behind it", (node, place) => {
  expect(placeBehind(steps, node)).toEqual(place);
});
