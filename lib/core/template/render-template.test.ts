import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonValue } from "#core/json/json-value.ts";
import { parseJson } from "#core/json/parse-json.ts";
import { type RenderTemplateOptions, renderTemplate } from "./render-template.ts";
import type { TemplateKind } from "./template-kind.ts";

const options: RenderTemplateOptions = { nowMs: Date.UTC(2026, 0, 15), allowSecrets: false, onMissing: "empty" };

const scope = {
  event: {
    total: 210.59,
    orderNumber: "#1001",
    note: null,
    id: 820982911946154508n,
    paid: true,
    items: [
      { sku: 'A"1', quantity: 2 },
      { sku: "B", quantity: 1 },
    ],
    quote: 'He said "hi" \\ <b>&\n\u0001',
    email: "a+b@x.de/../?c=1#d",
    n: 3,
  },
  payload: { name: "Zoë" },
  person: { email: "ann@example.com" },
  secrets: { key: "s3cret", base: "https://api.example.com/v1", host: "api.example.com:8443" },
};

function render(kind: TemplateKind, source: string, more: Partial<RenderTemplateOptions> = {}) {
  return renderTemplate(kind, source, scope, { ...options, ...more });
}

function textOf(kind: TemplateKind, source: string, more: Partial<RenderTemplateOptions> = {}): string {
  const result = render(kind, source, more);
  return result.ok ? result.text : `${result.code}: ${result.message}`;
}

describe("JSON templates", () => {
  it.each([
    ['{"a":"{{ event.total }}"}', '{"a":210.59}'],
    ['{"a":" {{ event.total }} "}', '{"a":210.59}'],
    ['{"a":"{{- event.total -}}"}', '{"a":210.59}'],
    ['{"a":{{ event.total }}}', '{"a":210.59}'],
    ['{"a": {"b":{{event.total}}}}', '{"a": {"b":210.59}}'],
    ["[{{ event.paid }},{{event.note}}, {{ event.absent }}]", "[true,null, null]"],
    ['{"a":"{{ event.id }}"}', '{"a":820982911946154508}'],
    ['{"a":"id {{ event.id }}"}', '{"a":"id 820982911946154508"}'],
    ['{"a":"{{ event.total }} {{ event.note }}"}', '{"a":"210.59 "}'],
    ['{"a":"{{ event.total | text }}"}', '{"a":"210.59"}'],
    ['{"a":"{{ event.items }}"}', '{"a":[{"sku":"A\\"1","quantity":2},{"sku":"B","quantity":1}]}'],
    ['{"a":{{ event.items | json }}}', '{"a":[{"sku":"A\\"1","quantity":2},{"sku":"B","quantity":1}]}'],
    ['{"a":"{{ event.items | map: \'quantity\' | json }}"}', '{"a":"[2,1]"}'],
    ['{"a":"{{ event.items[1].sku }}{{ event.items.size }}"}', '{"a":"B2"}'],
    ['{"{{ event.orderNumber }}":1, "{{ event.total }}": 2}', '{"#1001":1, "210.59": 2}'],
    ['{"a":"{{ event.note | default: "none" }}"}', '{"a":"none"}'],
    ['{"a":"{{ event.note | default: \\"none\\" }}"}', '{"a":"none"}'],
    ['{"a":"{% for i in event.items %}{{ i.sku }};{% endfor %}"}', '{"a":"A\\"1;B;"}'],
    ['{"a":"{% if event.orderNumber == "#1001" %}x{% endif %}"}', '{"a":"x"}'],
    ["{{ event.items[0] }}", '{"sku":"A\\"1","quantity":2}'],
    ['"{{ event.quote }}"', JSON.stringify(scope.event.quote)],
    ['{"n": 12345678901234567890, "u": "\\u00e9"}', '{"n": 12345678901234567890, "u": "\\u00e9"}'],
    ['{"a":"{{ nil }}","b":"{{ 1.5 }}","c":"{{ (1..event.n) }}"}', '{"a":null,"b":1.5,"c":[1,2,3]}'],
  ])("%s", (template, text) => {
    expect(textOf("json", template)).toBe(text);
  });

  it("says what was absent, and fails where that is asked for", () => {
    const template =
      '{"a":"{{ event.absent }}","b":"{{ event.note }}","c":"{{ event.gone | default: 1 }}","d":"{{ "x" | append: person.phone }}"}';
    expect(render("json", template)).toMatchObject({ missing: ["event.absent", "event.note", "person.phone"] });
    expect(render("json", template, { onMissing: "fail" })).toEqual({
      ok: false,
      code: "missing_variable",
      message: "The event has no value for event.absent, event.note, person.phone.",
    });
    expect(textOf("text", "{% if event.absent %}{{ event.absent }}{% endif %}", { onMissing: "fail" })).toBe("");
  });
});

describe("XML, addresses and headers", () => {
  it("escapes XML unless asked not to", () => {
    expect(textOf("xml", "<a>{{ event.quote }}</a>")).toBe("<a>He said &quot;hi&quot; \\ &lt;b&gt;&amp;\n</a>");
    expect(textOf("xml", "{{ '<b>' | raw }}{{ '<b>' | escape }}")).toBe("<b>&lt;b&gt;");
  });

  it.each([
    [
      "https://x.de/{{ event.email }}?q={{ event.email }}",
      "https://x.de/a%2Bb%40x.de%2F..%2F%3Fc%3D1%23d?q=a%2Bb%40x.de%2F..%2F%3Fc%3D1%23d",
    ],
    ["https://x.de/?q={{ event.email | url_encode }}", "https://x.de/?q=a%2Bb%40x.de%2F..%2F%3Fc%3D1%23d"],
    ["{{ secrets.base }}/{{ event.orderNumber }}", "https://api.example.com/v1/%231001"],
    ["https://{{ secrets.host }}/x", "https://api.example.com:8443/x"],
    ["https://{{ event.email }}.x.de/", "https://a%2Bb%40x.de%2F..%2F%3Fc%3D1%23d.x.de/"],
    ["https://x.de/{{ 'a/b' | raw }}", "https://x.de/a/b"],
    ["https://x.de/{% capture p %}{{ event.orderNumber }}{% endcapture %}{{ p }}", "https://x.de/%231001"],
  ])("%s", (template, url) => {
    expect(textOf("url", template, { allowSecrets: true })).toBe(url);
  });

  it("refuses addresses that a value leads elsewhere", () => {
    for (const template of ["https://x.de/{{ '..' }}/a", "https://x.de/{{ '.' }}{{ '.' }}", "{{ 'https://x.de/ a' }}"])
      expect(render("url", template)).toMatchObject({ ok: false, code: "url_invalid" });
  });

  it("never lets a value add a header", () => {
    expect(render("header", "{{ event.quote }}")).toMatchObject({ ok: false, code: "header_injection" });
    expect(render("header", "a{{ '\r\nX: 1' }}")).toMatchObject({ ok: false, code: "header_injection" });
    expect(render("header", "{{ '日本' }}")).toMatchObject({ ok: false, code: "header_characters" });
    expect(textOf("header", " Bearer {{ secrets.key }}{{ payload.name }} ", { allowSecrets: true })).toBe(
      "Bearer s3cretZoë",
    );
  });

  it("keeps secrets out unless they are allowed", () => {
    expect(render("text", "{{ secrets.key }}")).toMatchObject({ ok: false, code: "template_invalid" });
    expect(render("text", "{% for e in (1..1) %}{{ event[secrets.key] }}{% endfor %}")).toMatchObject({
      code: "template_invalid",
    });
  });
});

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom('"', "\\", "{{", "}}", "\u2028", "\u0000", "\ud800", "__proto__"),
);
const anyJson: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.double(),
    fc.integer(),
    fc.bigInt(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.oneof(text, fc.constantFrom("total", "toString", "valueOf", "length")), tie("value"), {
      maxKeys: 4,
    }),
  ),
})).value;

const liquid = fc.constantFrom(
  "{{ event.a }}",
  "{{ event }}",
  "{{ event.a.total }}",
  "x {{ event.b }} y {{ event.a }}",
  "{{ event.b | upcase }}",
  "{{ event.a | size }}{{ event.b | json }}",
  "{% for x in event.a %}{{ x }}{% endfor %}",
  "{% if event.a %}{{ event.b | append: event.a | truncate: 5 }}{% endif %}",
  "{{ event.a | sort | join: event.b }}",
  "{{ event.a | where: 'total', event.b | first }}",
  "{{ event.b | default: event.a | slice: 0, 3 }}",
  "{{ event.a | plus: event.b }}",
  "{{ event.a | date: '%F' }}",
);

describe("any event", () => {
  it("renders any JSON template to valid JSON of the same structure", () => {
    const template = fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.oneof(liquid, fc.array(liquid)), {
      minKeys: 1,
    });
    fc.assert(
      fc.property(anyJson, anyJson, template, (a, b, shape) => {
        const source = JSON.stringify(shape);
        const event = { a, b };
        const first = renderTemplate("json", source, { event }, options);
        if (!first.ok) throw new Error(first.message);
        const parsed: Record<string, unknown> = JSON.parse(first.text);
        expect(Object.keys(parsed)).toEqual(Object.keys(shape));
        for (const [name, member] of Object.entries(shape))
          if (Array.isArray(member)) expect(parsed[name]).toHaveLength(member.length);
        expect(renderTemplate("json", source, { event }, options)).toEqual(first);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps what it is given exactly, when it is sent as it is", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "grapheme" }), (value) => {
        const parsed = parseJson(JSON.stringify(value));
        if (!parsed.ok) return;
        const result = renderTemplate("json", '{"v":{{ payload }}}', { payload: parsed.value }, options);
        expect(result).toMatchObject({ ok: true, text: `{"v":${JSON.stringify(value ?? null)}}` });
      }),
    );
  });

  it("renders whatever is written, or says why not, without throwing", () => {
    const part = fc.constantFrom(
      "{{",
      "}}",
      "{%",
      "%}",
      "event",
      ".",
      "|",
      " ",
      "upcase",
      '"',
      "'",
      "(1..",
      ")",
      "if",
      "for x in ",
      "endif",
      "[",
      "]",
      ":",
      ",",
      "{",
      "}",
      "-",
      "raw",
      "capture",
    );
    const kinds = fc.constantFrom<TemplateKind>("json", "text", "xml", "url", "header", "form");
    fc.assert(
      fc.property(kinds, fc.array(part), anyJson, (kind, parts, event) => {
        const result = renderTemplate(kind, parts.join(""), { event }, options);
        if (result.ok && kind === "json") JSON.parse(result.text);
        expect(typeof (result.ok ? result.text : result.message)).toBe("string");
      }),
      { numRuns: 2000 },
    );
  });

  it("gives an XML template no markup but its own, and a header no line break", () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const xml = renderTemplate("xml", "<a>{{ event }}</a>", { event: value }, options);
        if (!xml.ok) throw new Error(xml.message);
        expect(xml.text.slice(3, -4)).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/);
        const header = renderTemplate("header", "v={{ event }}", { event: value }, options);
        if (header.ok) expect(header.text).not.toMatch(/[\r\n]/);
        const url = renderTemplate("url", "https://x.de/a/{{ event }}/b", { event: value }, options);
        if (url.ok) expect(new URL(url.text).pathname.split("/")).toHaveLength(4);
        if (url.ok) expect(new URL(url.text).origin).toBe("https://x.de");
      }),
    );
  });
});
