import { expect, it } from "vitest";
import { filterWords } from "./filter-kinds.ts";

it("says a filter in words", () => {
  expect(filterWords("status", "failed,held")).toBe("Failed, Held");
  expect(filterWords("errorKind", "timeout")).toBe("No answer in time");
  expect(filterWords("flowId", "f1", [{ value: "f1", label: "Orders" }])).toBe("Orders");
  expect(filterWords("flowId", "f2", [{ value: "f1", label: "Orders" }])).toBe("one flow");
  expect(filterWords("code", "404")).toBe("404");
  expect(filterWords("reason", "breaker_open")).toBe("breaker open");
});
