import { expect, it } from "vitest";
import { describeRetries } from "./retry-words.ts";

it("says how often and how long, from the schedule itself", () => {
  expect(describeRetries("standard")).toBe("Up to 7 more attempts within 28 hours");
  expect(describeRetries("persistent")).toBe("Up to 17 more attempts within 24 hours");
  expect(describeRetries("quick")).toBe("Up to 5 more attempts within 9 minutes");
  expect(describeRetries("none")).toBe("One attempt, whatever comes back");
});
