import { describe, expect, it } from "vitest";
import { renderTemplate } from "#core/template/render-template.ts";
import { filterCatalogue } from "./filter-catalogue.ts";
import { filterFunctions } from "./filter-functions.ts";

const scope = {
  event: {
    orderNumber: "#1001",
    total: 210.59,
    currency: "EUR",
    note: null,
    occurredAt: "2026-01-15T10:00:00Z",
    discountCodes: ["SUMMER", "vip"],
    items: [
      { sku: "A-1", quantity: 2, price: 90 },
      { sku: "B-2", quantity: 1, price: 30.59 },
    ],
  },
  payload: { total_price: "210.59" },
  person: { email: "Ann@Example.com" },
};

function rendered(template: string): string {
  const result = renderTemplate("text", template, scope, {
    nowMs: Date.UTC(2026, 1, 3, 4, 5, 6),
    allowSecrets: false,
    onMissing: "empty",
  });
  return result.ok ? result.text : `${result.code}: ${result.message}`;
}

describe("the filter catalogue", () => {
  it.each(filterCatalogue)("$name: $example", ({ example, output }) => {
    expect(rendered(example)).toBe(output);
  });

  it("lists every filter there is, once", () => {
    expect(filterCatalogue.map((filter) => filter.name).sort()).toEqual(Object.keys(filterFunctions).sort());
  });
});

describe("filters", () => {
  it.each([
    ['{{ "now" | date }}', "2026-02-03T04:05:06+00:00"],
    ['{{ "today" | date: "%F", "Pacific/Auckland" }}', "2026-02-03"],
    [
      '{{ "2026-07-01" | date: "%-d %B %Y, %l:%M %p %:z %z %s", "America/New_York" }}',
      "30 June 2026,  8:00 PM -04:00 -0400 1782864000",
    ],
    ['{{ "2026-01-15 10:00" | date: "%T" }}', "10:00:00"],
    ['{{ 1768471200 | date: "%R" }}', "10:00"],
    ['{{ 1768471200000 | date: "%R" }}', "10:00"],
    ['{{ "no time" | date: "%R" }}', "no time"],
    ['{{ "2026-01-15" | date: "%%Y %j %u %a %b %Q" }}', "%Y 015 4 Thu Jan %Q"],
    ['{{ event.total | money: "JPY" }}', "211"],
    ['{{ "1.005" | money }}', "1.01"],
    ["{{ payload | money }}", ""],
    ["{{ 0.1 | plus: 0.2 }}", "0.3"],
    ['{{ "😀b" | split: "" | first }}', "😀"],
    ['{{ "%" | url_decode }}', "%"],
    ['{{ "é" | base64_encode | base64_decode }}', "é"],
    ['{{ "$&" | replace: "$&", "$1" }}', "$1"],
    ["{{ false | default: 1 }} {{ false | default: 1, allow_false: true }}", "1 false"],
    ["{{ event.items | map: 'constructor' | json }}", "[null,null]"],
    ["{{ event.discountCodes }} {{ event.items | first }}", 'SUMMER, vip {"sku":"A-1","quantity":2,"price":90}'],
    ["{{ 1 | divided_by: 0 }}", "render_failed: The filter divided_by cannot divide by zero."],
    [
      '{{ "now" | date: "%F", "Mars/Base" }}',
      "render_failed: “Mars/Base” is no time zone. Write it like Europe/Berlin.",
    ],
  ])("%s", (template, output) => {
    expect(rendered(template)).toBe(output);
  });
});
