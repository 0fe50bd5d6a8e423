import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateFilter } from "./evaluate-filter.ts";
import { type Filter, type FilterOperator, type FilterRow, filterOperators } from "./filter-types.ts";

const scope = {
  event: {
    total: 49,
    subtotal: "210.59",
    orderNumber: "#1001",
    discountCodes: ["SUMMER", "vip"],
    items: [{ sku: "A-1", quantity: 2 }],
    note: "",
    occurredAt: "2026-03-01T10:00:00Z",
    cancelReason: null,
    paid: true,
  },
  payload: { id: 820982911946154508n, zip: "0123" },
  person: { email: "Ann@Example.com" },
};

const row = (path: string, op: FilterOperator, value?: FilterRow["value"]): FilterRow => ({ path, op, value });
const matches = (filter: Filter) => evaluateFilter(filter, scope).match;
const messageOf = (filter: Filter) => evaluateFilter(filter, scope).reason.message;

describe("evaluateFilter", () => {
  it.each([
    row("event.subtotal", "gte", 100),
    row("event.subtotal", "lt", "1000"),
    row("event.subtotal", "eq", 210.59),
    row("event.total", "eq", "49.00"),
    row("event.total", "lte", 49),
    row("payload.id", "eq", "820982911946154508"),
    row("payload.id", "gt", 820982911946154),
    row("event.occurredAt", "gte", "2026-03-01"),
    row("event.occurredAt", "lt", "2026-03-01T10:00:01+00:00"),
    row("person.email", "eq", "ann@example.com"),
    row("person.email", "contains", "@EXAMPLE.com"),
    row("person.email", "starts_with", "ANN"),
    row("person.email", "ends_with", ".com"),
    row("event.discountCodes", "contains", "VIP"),
    row("event.discountCodes", "in", ["vip", "gold"]),
    row("event.orderNumber", "in", ["#1000", "#1001"]),
    row("event.orderNumber", "contains", ["x", "1001"]),
    row("event.paid", "eq", "true"),
    row("event.cancelReason", "eq", null),
    row("event.items[0].quantity", "gt", 1),
    row("event.cancelReason", "not_exists"),
    row("event.note", "not_exists"),
    row("event.total", "exists"),
    row("event.tags", "not_contains", "vip"),
    row("event.items", "neq", "x"),
  ])("meets $path $op $value", (filter) => {
    expect(matches(filter)).toBe(true);
    const opposite = filterOperators.find((op) => op === `not_${filter.op}`);
    if (opposite) expect(matches({ ...filter, op: opposite })).toBe(false);
  });

  it.each([
    row("event.total", "gte", 100),
    row("payload.zip", "eq", "123"),
    row("payload.id", "eq", "820982911946154509"),
    row("person.email", "gt", 5),
    row("person.email", "contains", "example.org"),
    row("event.discountCodes", "contains", "VI"),
    row("event.discountCodes", "eq", "vip"),
    row("event.tags", "eq", null),
    row("event.total", "eq"),
    row("event.total", "neq"),
    row("event.__proto__", "exists"),
  ])("does not meet $path $op $value", (filter) => {
    expect(matches(filter)).toBe(false);
  });

  it("says why in words", () => {
    expect(messageOf(row("event.total", "gte", 100))).toBe("Total 49.00 is not at least 100.00");
    expect(messageOf(row("person.email", "contains", "@example.com"))).toBe("Email contains “@example.com”");
    expect(messageOf(row("event.items[0].sku", "eq", "B"))).toBe("Items 1 sku “A-1” is not “B”");
    expect(messageOf(row("event.orderNumber", "in", ["a", "b"]))).toBe("Order number “#1001” is not one of “a”, “b”");
    expect(messageOf(row("event.tags", "contains", "vip"))).toBe("Tags is missing from the event");
    expect(messageOf(row("event.note", "exists"))).toBe("Note is empty");
    expect(messageOf(row("event.discountCodes", "eq", "vip"))).toBe(
      "Discount codes (“SUMMER”, “vip”) cannot be compared with “vip”; ask whether it contains a value",
    );
  });

  it("combines groups and explains every row", () => {
    const met = row("event.total", "gte", 10);
    const unmet = row("person.email", "eq", "x");
    expect(matches({ all: [] })).toBe(true);
    expect(matches({ any: [] })).toBe(true);
    expect(matches({ all: [met, unmet] })).toBe(false);
    expect(matches({ any: [met, unmet] })).toBe(true);
    const result = evaluateFilter({ all: [met, { any: [unmet, unmet] }] }, scope);
    expect(result).toMatchObject({ match: false, reason: { code: "none_met" } });
    expect(result.explain.map((one) => one.match)).toEqual([true, false, false]);
    expect(result.explain[0]).toMatchObject({ path: "event.total", op: "gte", expected: 10, actual: 49 });
  });

  it("answers for any value without throwing, and a negated operator answers the opposite", () => {
    const value = fc.oneof(fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }), fc.jsonValue());
    const expected = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.array(fc.string()));
    fc.assert(
      fc.property(value, fc.constantFrom(...filterOperators), expected, (actual, op, wanted) => {
        const path = "event.x";
        const result = evaluateFilter(row(path, op, wanted), { event: { x: actual } });
        expect(typeof result.match).toBe("boolean");
        expect(result.reason.message).not.toBe("");
        const opposites: Partial<Record<FilterOperator, FilterOperator>> = {
          eq: "neq",
          contains: "not_contains",
          in: "not_in",
          exists: "not_exists",
        };
        const opposite = opposites[op];
        if (opposite)
          expect(evaluateFilter(row(path, opposite, wanted), { event: { x: actual } }).match).toBe(!result.match);
      }),
      { numRuns: 1000 },
    );
  });
});
