import fc from "fast-check";
import { expect, test } from "vitest";
import { readPath } from "#core/json/read-path.ts";
import { collectFields, collectLimits, countPresence } from "./collect-fields.ts";
import type { EventScope } from "./event-types.ts";
import { guessFieldType } from "./guess-field-type.ts";

const scope = (event: object, payload: unknown = {}) =>
  ({ event, payload, person: { email: "ann@example.com" } }) as unknown as EventScope;
const fieldOf = (scopes: EventScope[], path: string) => collectFields(scopes).find((field) => field.path === path);

test("a field tells in how many events it has a value, null and absent not counted", () => {
  const scopes = [scope({ phone: "+13125551212", zip: "" }), scope({ phone: null }), scope({ zip: "02110" })];
  expect(fieldOf(scopes, "event.phone")).toEqual({
    path: "event.phone",
    type: "phone",
    presentIn: 1,
    of: 3,
    examples: ["+13125551212"],
  });
  expect(fieldOf(scopes, "event.zip")).toMatchObject({ presentIn: 2, type: "text", examples: ["02110"] });
  expect(countPresence(scopes, ["event.phone", "event.nothing", "person.email"])).toEqual([
    { path: "event.phone", presentIn: 1, of: 3 },
    { path: "event.nothing", presentIn: 0, of: 3 },
    { path: "person.email", presentIn: 3, of: 3 },
  ]);
});

test("examples are the different values, the most frequent first", () => {
  const scopes = ["EUR", "USD", "USD", "CHF", "USD", "CHF"].map((currency) => scope({ currency }));
  expect(fieldOf(scopes, "event.currency")?.examples).toEqual(["USD", "CHF", "EUR"]);
});

test("lists are seen through their first item, objects through their members", () => {
  const paths = collectFields([scope({ items: [{ sku: "A" }, { sku: "B", gift: true }], tags: ["vip"] })]).map(
    ({ path, type }) => `${path} ${type}`,
  );
  expect(paths).toEqual([
    "event.items list",
    "event.items[0] object",
    "event.items[0].sku text",
    "event.tags list",
    "person.email email",
  ]);
  expect(fieldOf([scope({ tags: ["vip", "b2b"] }), scope({ tags: ["b2b"] })], "event.tags")?.examples).toEqual([
    "b2b",
    "vip",
  ]);
});

test("a field whose values are of several kinds is text", () => {
  expect(fieldOf([scope({ id: 7 }), scope({ id: "seven" })], "event.id")?.type).toBe("text");
});

test("a payload of thousands of members neither crowds out the event nor grows without bound", () => {
  const payload = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`m${index}`, index]));
  const fields = collectFields([scope({ total: 1 }, payload)]);
  expect(fields).toHaveLength(collectLimits.fields);
  expect(fields[0]?.path).toBe("event.total");
});

test("integers beyond 2^53 are shown digit by digit, names that no path can write are left out", () => {
  const fields = collectFields([scope({}, { id: 820982911946154508n, "a b": 1, "c.d": 2 })]);
  expect(fields.filter(({ path }) => path.startsWith("payload"))).toEqual([
    { path: "payload.id", type: "number", presentIn: 1, of: 1, examples: ["820982911946154508"] },
  ]);
});

test("every path outside lists can be read, in as many events as it says", () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue({ maxDepth: 4 }), { maxLength: 6 }), (payloads) => {
      const scopes = payloads.map((payload) => scope({}, payload));
      for (const { path, presentIn } of collectFields(scopes).filter((field) => !field.path.includes("[")))
        expect(scopes.filter((each) => (readPath(each, path).value ?? null) !== null)).toHaveLength(presentIn);
    }),
  );
});

test.each([
  ["2026-01-15T10:00:00-05:00", "date"],
  ["2026-01-15", "date"],
  ["https://shop.example/x", "url"],
  ["ann@example.com", "email"],
  ["+1 (312) 555-1212", "phone"],
  ["199.65", "text"],
  [199.65, "number"],
  [5n, "number"],
  [false, "boolean"],
  [[], "list"],
  [{}, "object"],
] as const)("%s looks like a field of kind %s", (value, type) => {
  expect(guessFieldType(value as Parameters<typeof guessFieldType>[0])).toBe(type);
});
