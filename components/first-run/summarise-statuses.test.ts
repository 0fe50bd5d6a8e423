import { expect, test } from "vitest";
import { summariseStatuses } from "./summarise-statuses.ts";

test("counts only what is there, in the order of the statuses", () => {
  expect(summariseStatuses(["failed", "delivered", "delivered", "retrying"])).toBe(
    "Of the latest 4: 1 retrying, 2 delivered, 1 failed.",
  );
});
