import { expect, test } from "vitest";
import { checkFilter } from "./check-filter.ts";

const total = { path: "event.total", op: "gte" } as const;

test("a complete filter, and none at all, has no problems", () => {
  expect(checkFilter("trigger.filter", { all: [{ ...total, value: 100 }] }, "publish")).toEqual([]);
  expect(checkFilter("trigger.filter", { path: "event.total", op: "exists" }, "publish")).toEqual([]);
  expect(checkFilter("trigger.filter", null, "publish")).toEqual([]);
});

test("what is missing is named at its place, however deep", () => {
  const filter = { all: [{ any: [{ path: "", op: "eq" as const }, total] }] };
  expect(checkFilter("steps.0.if", filter, "publish")).toEqual([
    { path: "steps.0.if.all.0.any.0.path", message: "Choose a field." },
    { path: "steps.0.if.all.0.any.1.value", message: "Enter a value." },
  ]);
});

test("a draft may lack a value", () => {
  expect(checkFilter("trigger.filter", total, "draft")).toEqual([]);
});
