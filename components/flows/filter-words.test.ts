import { expect, it } from "vitest";
import type { Filter } from "#core/filter/filter-types.ts";
import { describeFilter } from "./filter-words.ts";

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
