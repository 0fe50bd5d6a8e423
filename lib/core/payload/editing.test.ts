import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkTemplate } from "#core/template/check-template.ts";
import { addDefault, applyChanges } from "./add-default.ts";
import { completeAt } from "./complete-at.ts";
import { insertAt } from "./insert-at.ts";
import { liquidRegions } from "./liquid-regions.ts";
import { writtenPaths } from "./written-paths.ts";

/** A text with its cursor written as ‸. */
function cursor(marked: string) {
  const position = marked.indexOf("‸");
  return { text: marked.replace("‸", ""), position };
}

describe("completion", () => {
  test.each([
    ['{"a": "{{ ‸ }}"}', "variable", "", false],
    ['{"a": "{{ eve‸ }}"}', "variable", "eve", false],
    ['{"a": "{{ event.shippingAddress.ci‸"}', "variable", "event.shippingAddress.ci", true],
    ['{"a": "{{ event.items[0].s‸ }}"}', "variable", "event.items[0].s", false],
    ['{"a": "{{ event.total | ‸ }}"}', "filter", "", false],
    ['{"a": "{{ event.total | mon‸ }}"}', "filter", "mon", false],
    ["{{ event.total | money: event.cur‸ }}", "variable", "event.cur", false],
    ["{% i‸ %}", "tag", "i", false],
    ["{% if event.to‸ %}", "variable", "event.to", false],
    ['{"a": "{{ ‸",\n "b": "{{ event.total }}"}', "variable", "", true],
  ])("%s asks for a %s", (marked, kind, typed, needsClose) => {
    const { position, text } = cursor(marked);
    const place = completeAt(text, position, false);
    expect(place).toMatchObject({ kind, needsClose });
    expect(text.slice(place?.from, position)).toBe(typed);
  });

  test.each([
    '{"a": "x‸"}',
    '{{ event.note | default: "eve‸" }}',
    "{{ event.note | date: 'e‸' }}",
    "{‸",
    "{{ event.total }}‸",
  ])("%s asks for nothing while typing", (marked) => {
    const { position, text } = cursor(marked);
    expect(completeAt(text, position, false)).toBeNull();
  });

  test("by keyboard a whole placeholder is offered anywhere", () => {
    expect(completeAt('{"a": ""}', 7, true)).toMatchObject({ kind: "placeholder", from: 7 });
  });
});

describe("inserting a variable", () => {
  const insert = (marked: string, isJson = true) => {
    const { position, text } = cursor(marked);
    return applyChanges(text, [insertAt(text, { from: position, to: position }, "event.total", isJson)]);
  };

  test.each([
    ['{"a": "‸"}', '{"a": "{{ event.total }}"}'],
    ['{"a": "{{ ‸ }}"}', '{"a": "{{ event.total }}"}'],
    ['{"a": ‸}', '{"a": "{{ event.total }}"}'],
    ['{"a": [‸]}', '{"a": ["{{ event.total }}"]}'],
    ['{"a": [1, ‸]}', '{"a": [1, "{{ event.total }}"]}'],
    ["{‸}", '{"total": "{{ event.total }}"}'],
    ['{‸"a": 1}', '{"total": "{{ event.total }}", "a": 1}'],
    ['{"a": 1‸}', '{"a": 1, "total": "{{ event.total }}"}'],
    ['{"a": 1,‸}', '{"a": 1,"total": "{{ event.total }}"}'],
    ['{\n  "a": 1\n}‸', '{\n  "a": 1,\n  "total": "{{ event.total }}"\n}'],
    [
      '{"a": "{{ event.note | default: "x" }}"}‸',
      '{"a": "{{ event.note | default: "x" }}", "total": "{{ event.total }}"}',
    ],
    ["‸", '{\n  "total": "{{ event.total }}"\n}'],
  ])("%s", (marked, expected) => {
    expect(insert(marked)).toBe(expected);
  });

  test("in a text it is written as it is", () => {
    expect(insert("Total: ‸!", false)).toBe("Total: {{ event.total }}!");
  });

  test("anywhere in a sound JSON template it leaves a sound one", () => {
    const template = JSON.stringify({ a: "x {{ event.note }}", b: [1, { c: "{{ person.email }}" }], d: {} }, null, 1);
    // Not within a word of JSON itself (a number, a name): there nobody points to.
    const places = [...template.matchAll(/(?<=[[{,:"]\s*)(?=["\d[\]{}])|(?<=[}\]])/g)].map(({ index }) => index);
    for (const at of places) {
      const isBeforeValue = /:\s*$/.test(template.slice(0, at)) || /\[\s*$/.test(template.slice(0, at));
      if (isBeforeValue && !/^\]/.test(template.slice(at))) continue;
      const after = applyChanges(template, [insertAt(template, { from: at, to: at }, "event.total", true)]);
      expect(checkTemplate("json", after, { allowSecrets: false }), after).toMatchObject({ ok: true });
    }
  });
});

describe("a fallback for what may be missing", () => {
  const withDefault = (text: string) => {
    const [path] = writtenPaths(text);
    const change = path && addDefault(text, path);
    return change ? applyChanges(text, [change]) : null;
  };

  test.each([
    ['{"p": "{{ event.phone }}"}', '{"p": "{{ event.phone | default: "" }}"}'],
    ["{{event.phone}}", '{{event.phone | default: ""}}'],
    ["{{- event.phone -}}", '{{- event.phone | default: "" -}}'],
    ["{{ event.phone | upcase }}", '{{ event.phone | default: "" | upcase }}'],
    ['{{ "x" | append: event.phone }}', '{{ "x" | append: event.phone | default: "" }}'],
  ])("%s", (text, expected) => {
    expect(withDefault(text)).toBe(expected);
    const kind = text.startsWith('{"') ? "json" : "text";
    expect(checkTemplate(kind, expected, { allowSecrets: false })).toMatchObject({ ok: true });
  });

  test.each(['{{ event.phone | default: "-" }}', "{% if event.phone %}x{% endif %}", "{{ event.phone"])(
    "none is put into %s",
    (text) => {
      expect(withDefault(text)).toBeNull();
    },
  );
});

test("variables are found with their place, in quotes they are text", () => {
  const text = '{"a": "{{ event.items[0].sku | default: "event.total" }}{% if person.email %}"} event.x';
  expect(writtenPaths(text).map(({ from, isSubject, path, to }) => [path, text.slice(from, to), isSubject])).toEqual([
    ["event.items[0].sku", "event.items[0].sku", true],
    ["person.email", "person.email", false],
  ]);
});

test("regions never overlap and lie within the text, whatever it is", () => {
  const unit = fc.constantFrom("{{", "}}", "{%", "%}", "{", "}", "a", '"', "\n");
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      let end = 0;
      for (const { from, to } of liquidRegions(text)) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeLessThanOrEqual(text.length);
        end = to;
      }
    }),
  );
});
