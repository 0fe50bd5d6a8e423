import { expect, test } from "vitest";
import { withSearch } from "./paged.ts";

test("empty values are left out, the rest is escaped", () => {
  expect(withSearch("/api/v1/events", { type: "placed_order", q: "a b&c", cursor: null, sourceId: "" })).toBe(
    "/api/v1/events?type=placed_order&q=a+b%26c",
  );
  expect(withSearch("/api/v1/events", { q: undefined })).toBe("/api/v1/events");
});
