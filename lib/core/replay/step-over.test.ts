import { expect, it } from "vitest";
import { stepOver } from "./step-over.ts";

it("goes on after a full batch and ends after one that is not", () => {
  expect(stepOver("z", [{ id: "a" }, { id: "b" }], 2)).toEqual({ position: "b", seen: 2 });
  expect(stepOver("z", [{ id: "a" }], 2)).toEqual({ position: "z", seen: 1 });
  expect(stepOver("z", [], 2)).toEqual({ position: "z", seen: 0 });
});
