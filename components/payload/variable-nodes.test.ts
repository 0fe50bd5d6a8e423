import { expect, test } from "vitest";
import type { EventScope } from "#core/events/event-types.ts";
import { searchNodes, visibleNodes } from "./variable-nodes.ts";

const scope = {
  event: { total: 12.5, items: [{ sku: "A-1" }], note: null },
  person: { email: "ann@example.com" },
  payload: { "gift note": "for Zoë" },
} as unknown as EventScope;

test("only what is opened shows what is in it", () => {
  expect(visibleNodes(scope, new Set()).map(({ path }) => path)).toEqual(["event", "person", "payload"]);
  const open = new Set(["event", "event.items", "event.items[0]"]);
  expect(visibleNodes(scope, open).map(({ depth, name, type, value }) => [depth, name, type, value])).toEqual([
    [0, "event", "object", "3 fields"],
    [1, "total", "number", "12.5"],
    [1, "items", "list", "a list of 1"],
    [2, "1.", "object", "1 fields"],
    [3, "sku", "text", "A-1"],
    [1, "note", "nothing", null],
    [0, "person", "object", "1 fields"],
    [0, "payload", "object", "1 fields"],
  ]);
});

test("a name that needs brackets is written with them", () => {
  expect(visibleNodes(scope, new Set(["payload"])).at(-1)?.path).toBe('payload["gift note"]');
});

test.each([
  ["sku", ["event.items[0].sku"]],
  ["ann example", ["person.email"]],
  ["items a-1", ["event.items[0].sku"]],
  ["nothing like it", []],
])("the search for “%s” looks at paths and values", (query, paths) => {
  expect(searchNodes(scope, query).map(({ path }) => path)).toEqual(paths);
});
