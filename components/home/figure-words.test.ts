import { expect, it } from "vitest";
import { comparedWords, heldBecause, moneyWords, successRate } from "./figure-words.ts";

it("compares with what was before, where there was anything", () => {
  expect(comparedWords(112, 100, "24h")).toBe("12 % more than the 24 hours before");
  expect(comparedWords(50, 100, "7d")).toBe("50 % less than the 7 days before");
  expect(comparedWords(1000, 1001, "24h")).toBe("As in the 24 hours before");
  expect(comparedWords(5, 0, "24h")).toBeNull();
});

it("rounds the success rate down, so that 100 % means all", () => {
  expect(successRate({ delivered: 99_999, failed: 1 })).toBe("99.9 %");
  expect(successRate({ delivered: 4, failed: 0 })).toBe("100 %");
  expect(successRate({ delivered: 0, failed: 0 })).toBe("–");
});

it("names every currency", () => {
  const usd = { currency: "USD", amount: 4210, orders: 3 };
  expect(moneyWords([usd, { currency: "EUR", amount: 40, orders: 1 }])).toBe("US$4,210.00 and €40.00");
  expect(moneyWords([])).toBe("");
});

it("has words for a reason it does not know", () => {
  expect(heldBecause("flow_paused")).toBe("The flow is paused");
  expect(heldBecause("later_made")).toContain("Another reason");
});
