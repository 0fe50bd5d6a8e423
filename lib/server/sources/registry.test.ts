import { expect, it } from "vitest";
import { sourceKinds } from "#contracts/source.ts";
import { sourceAdapters } from "./registry.ts";

it.each(Object.entries(sourceAdapters))("%s is registered under its own kind, which the API knows", (kind, adapter) => {
  expect(adapter.kind).toBe(kind);
  expect(sourceKinds).toContain(kind);
});
