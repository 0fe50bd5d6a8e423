import { expect, it } from "vitest";
import { slotWords } from "./slot-words.ts";

it("names hours and days on the store's clock", () => {
  expect(slotWords("2026-03-10T14:00:00.000Z", "24h", "Asia/Kolkata")).toBe("19:30");
  expect(slotWords("2026-03-09T23:00:00.000Z", "7d", "Europe/Berlin")).toBe("Tue 10");
});
