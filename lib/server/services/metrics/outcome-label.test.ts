import { expect, it } from "vitest";
import { outcomeLabel } from "./outcome-label.ts";

it.each([
  [204, undefined, "2xx"],
  [503, "http", "5xx"],
  [null, "dns", "dns"],
  [null, undefined, "no_answer"],
])("an answer of %s with the error %s counts as %s", (statusCode, errorKind, label) =>
  expect(outcomeLabel(statusCode, errorKind)).toBe(label),
);
