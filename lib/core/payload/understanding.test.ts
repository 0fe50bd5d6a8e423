import { describe, expect, test } from "vitest";
import { placedOrder } from "#core/events/placed-order.ts";
import { renderTemplate } from "#core/template/render-template.ts";
import { applyChanges } from "./add-default.ts";
import { diagnose, diagnosePresence } from "./diagnose.ts";
import { templateFromExample } from "./template-from-example.ts";
import { variableOptions } from "./variable-options.ts";

const { sample } = placedOrder;
const options = variableOptions("placed_order", sample, [{ path: "payload.gift_note", type: "text" }]);
const paths = options.map(({ path }) => path);

test("variables come from the catalogue, the chosen event, what came in before, and the request itself", () => {
  const byPath = new Map(options.map((option) => [option.path, option]));
  expect(byPath.get("event.total")).toEqual({
    path: "event.total",
    label: "Total",
    type: "money",
    value: String(sample.event.total),
  });
  expect(byPath.get("event.items")?.value).toMatch(/^a list of \d+$/);
  expect(byPath.get("payload.gift_note")).toMatchObject({ value: null, label: null });
  expect(byPath.has("flow.name")).toBe(true);
  expect(paths).toHaveLength(new Set(paths).size);
});

describe("what is wrong is said at its place, with one click to put it right", () => {
  const mended = (text: string) => {
    const [first] = diagnose("json", text, paths);
    return first?.fix ? applyChanges(text, [first.fix.change]) : null;
  };

  test.each([
    ['{"a": "{{ evnt.total }}"}', "error", "evnt.total", '{"a": "{{ event.total }}"}'],
    ['{"a": "x {{ event.total | upcse }}"}', "error", "upcse", '{"a": "x {{ event.total | upcase }}"}'],
    ['{\n "a": {{ order.total }}}', "error", "order.total", '{\n "a": {{ event.total }}}'],
    ['{"a": "{{ event.totl }}"}', "warning", "event.totl", '{"a": "{{ event.total }}"}'],
    ['{"a": "{{ event.items[3].skuu }}"}', "warning", "event.items[3].skuu", '{"a": "{{ event.items[0].sku }}"}'],
    [
      '{"a": "{{ event.shipingAddress.city }}"}',
      "warning",
      "event.shipingAddress.city",
      '{"a": "{{ event.shippingAddress.city }}"}',
    ],
    ['{"a": "{{ event.email }}"}', "warning", "event.email", '{"a": "{{ person.email }}"}'],
  ])("%s", (text, severity, place, after) => {
    const [first, ...others] = diagnose("json", text, paths);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ severity });
    expect(text.slice(first?.from, first?.to)).toBe(place);
    expect(mended(text)).toBe(after);
  });

  test("an error without a suggestion still has its place", () => {
    const [first] = diagnose("json", '{\n  "a": tru\n}', paths);
    expect(first).toMatchObject({ severity: "error", from: 9, to: 12, fix: null });
  });

  test("a name like no other is not changed into any", () => {
    const [first] = diagnose("json", '{"a": "{{ event.sh }}"}', paths);
    expect(first).toMatchObject({ severity: "warning", fix: null });
  });

  test("a secret in a body is an error at the secret", () => {
    const text = '{"key": "{{ secrets.warehouse }}"}';
    const [first] = diagnose("json", text, paths);
    expect(first?.severity).toBe("error");
    expect(text.slice(first?.from, first?.to)).toBe("secrets.warehouse");
  });

  test.each([
    '{"a": "{{ event.items[7].sku }}"}',
    '{"a": "{{ event.items.size }}"}',
    "{}",
    '{"a": "{{ delivery.id }}"}',
  ])("%s is fine", (text) => {
    expect(diagnose("json", text, paths)).toEqual([]);
  });
});

test("a variable that was missing in the past gets a fallback by one click; a handled one is left alone", () => {
  const text = '{"p": "{{ event.shippingAddress.phone }}", "n": "{{ event.note | default: "-" }}"}';
  const presence = [
    { path: "event.shippingAddress.phone", presentIn: 188, of: 200 },
    { path: "event.note", presentIn: 1, of: 200 },
  ];
  const [first, ...others] = diagnosePresence(text, presence);
  expect(others).toEqual([]);
  expect(first?.message).toBe("event.shippingAddress.phone is missing in 12 of the last 200 events.");
  expect(first?.fix && applyChanges(text, [first.fix.change])).toContain('phone | default: "" }}"');
});

test("an example becomes a template that renders to the example again", () => {
  const example = {
    order_id: sample.event.orderNumber,
    total: sample.event.total,
    totalText: String(sample.event.total),
    customer: { mail: sample.person.email, name: `${sample.person.firstName} ${sample.person.lastName}` },
    lines: sample.event.items?.map(({ quantity, sku }) => ({ sku, quantity })) ?? [],
    source: "hookline",
    priority: 1,
    express: false,
    remark: null,
  };
  const { template, used } = templateFromExample(JSON.parse(JSON.stringify(example)), sample, paths);
  expect(JSON.parse(template)).toMatchObject({
    order_id: "{{ event.orderNumber }}",
    total: "{{ event.total }}",
    totalText: "{{ event.total | text }}",
    customer: { mail: "{{ person.email }}", name: "{{ person.firstName }} {{ person.lastName }}" },
    source: "hookline",
    priority: 1,
    express: false,
    remark: null,
  });
  expect(used).toBeGreaterThan(5);
  const options = { allowSecrets: false, nowMs: 0, onMissing: "empty" } as const;
  const rendered = renderTemplate("json", template, sample, options);
  expect(rendered.ok && JSON.parse(rendered.text)).toEqual(JSON.parse(JSON.stringify(example)));
});
