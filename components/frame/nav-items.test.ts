import { expect, test } from "vitest";
import { isCurrent } from "./nav-items.ts";

test("an item is current on its own page and on those below it, not on those that only begin alike", () => {
  expect(isCurrent("/flows", "/flows")).toBe(true);
  expect(isCurrent("/flows", "/flows/new")).toBe(true);
  expect(isCurrent("/flows", "/flowschart")).toBe(false);
  expect(isCurrent("/flows", "/recipes/slack-new-order")).toBe(true);
  expect(isCurrent("/events", "/recipes")).toBe(false);
  expect(isCurrent("/", "/")).toBe(true);
  expect(isCurrent("/", "/flows")).toBe(false);
});
