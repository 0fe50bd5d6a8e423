import { expect, it } from "vitest";
import type { Filter } from "#core/filter/filter-types.ts";
import { comparesMoney, describeFilter } from "./filter-words.ts";

const cases: [Filter, string][] = [
  [{ path: "event.total", op: "gte", value: 100 }, "total is at least 100"],
  [{ path: "event.currency", op: "in", value: ["USD", "CAD"] }, "currency is one of “USD”, “CAD”"],
  [{ path: "event.items[0].sku", op: "exists" }, "first item: SKU is present"],
  [{ path: "payload.gift_wrap", op: "eq", value: true }, "gift wrap is true"],
  [{ path: "event.note", op: "eq", value: null }, "note is empty"],
  [{ all: [] }, "anything"],
  [
    {
      all: [
        { path: "event.total", op: "gt", value: 5.5 },
        {
          any: [
            { path: "event.occurredAt", op: "lt", value: "2026-02-01" },
            { path: "person.email", op: "not_exists" },
          ],
        },
      ],
    },
    "total is greater than 5.5 and (happened at is before “2026-02-01” or e-mail is missing)",
  ],
  [{ any: [{ all: [{ path: "event.total", op: "gt", value: 5 }] }] }, "total is greater than 5"],
];

it.each(cases)("%j", (filter, words) => expect(describeFilter(filter, "placed_order")).toBe(words));

it("amounts of money carry the currency that is known, other numbers do not", () => {
  const filter: Filter = {
    all: [
      { path: "event.total", op: "gte", value: 100 },
      {
        any: [
          { path: "event.itemCount", op: "gt", value: 3 },
          { path: "event.total", op: "exists" },
        ],
      },
    ],
  };
  const words = describeFilter(filter, "placed_order", { currency: "USD" });
  expect(words).toMatch(/^total is at least 100 USD and \(.* is greater than 3 or total is present\)$/i);
  expect(describeFilter(filter, "placed_order")).not.toContain("USD");
  expect([comparesMoney(filter, "placed_order"), comparesMoney(filter, "own_event")]).toEqual([true, false]);
  expect(comparesMoney({ path: "event.total", op: "exists" }, "placed_order")).toBe(false);
});
