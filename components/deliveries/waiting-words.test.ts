import { expect, it } from "vitest";
import { waitingWords } from "./waiting-words.ts";

const usd = { currency: "USD", amount: 4210, orders: 38 };

it("says how many wait and what they are worth, each currency by itself", () => {
  const words = (deliveries: number, worth: object[] = [], isMore = false) =>
    waitingWords({ deliveries, isMore, worth: worth as (typeof usd)[] });
  expect(words(0)).toBeNull();
  expect(words(1)).toBe("1 other delivery to it waits.");
  expect(words(38, [usd, { ...usd, currency: "EUR", amount: 120 }])).toBe(
    "38 other deliveries to it wait, worth US$4,210.00 and €120.00.",
  );
  expect(words(10_000, [usd], true)).toBe("More than 10,000 other deliveries to it wait, worth US$4,210.00 so far.");
});
