import { describe, expect, it } from "vitest";
import { RenderBudget } from "./render-budget.ts";
import { renderTemplate } from "./render-template.ts";
import { defaultTemplateLimits, type TemplateLimits } from "./template-limits.ts";

const megabyte = "a".repeat(1_000_000);
const scope = {
  event: {
    big: megabyte,
    huge: 1e17,
    end: "1e300",
    list: Array.from({ length: 9_000 }, (_, index) => index),
    sku: "__proto__",
  },
  payload: JSON.parse('{"__proto__":{"polluted":"own"},"toString":1,"a":"x"}'),
};

function codeOf(template: string, limits?: Partial<TemplateLimits>): string {
  const options = { nowMs: 0, allowSecrets: false, onMissing: "empty", ...(limits && { limits }) } as const;
  const result = renderTemplate("text", template, scope, options);
  return result.ok ? `ok: ${result.text.slice(0, 50)}` : result.code;
}

const double = "{% assign s = s | append: s %}";

describe("hostile templates end", () => {
  it.each([
    ["a huge range, written out", "{% for i in (1..100000000) %}x{% endfor %}", "template_invalid"],
    ["a huge range by a value", "{% for i in (1..event.huge) %}x{% endfor %}", "limit"],
    ["a huge range by a text", "{{ (1..event.end) | size }}", "limit"],
    [
      "a range no loop leaves, since 2^53 + 1 is 2^53",
      "{{ (9007199254740992..9007199254740993) | size }}",
      "template_invalid",
    ],
    ["the same by a value", "{{ (event.huge..event.huge) | size }}", "template_invalid"],
    ["the same inside a path", "{{ event[(event.huge..event.huge)] }}", "template_invalid"],
    ["the same as the root of a path", "{{ (event.huge..event.huge).size }}", "template_invalid"],
    [
      "the same in a tag's option",
      "{% for i in event.list limit: (event.huge..event.huge) %}{% endfor %}",
      "template_invalid",
    ],
    ["the same in a case", "{% case 1 %}{% when (event.huge..event.huge) %}{% endcase %}", "template_invalid"],
    [
      "the same in a filter's text",
      "{{ event.list | where: 'a[(9007199254740992..9007199254740993)]' | size }}",
      "ok: 0",
    ],
    [
      "nested loops",
      "{% for a in event.list %}{% for b in event.list %}{% for c in event.list %}{% endfor %}{% endfor %}{% endfor %}",
      "limit",
    ],
    [
      "nested loops that copy",
      `{% for a in event.list %}${"{% for b in event.list reversed %}{% break %}{% endfor %}".repeat(10)}{% endfor %}`,
      "limit",
    ],
    ["doubling a text", `{% assign s = 'xxxxxxxxxx' %}${double.repeat(40)}`, "limit"],
    [
      "doubling by capture",
      `{% assign s = 'xxxxxxxxxx' %}${"{% capture s %}{{ s }}{{ s }}{% endcapture %}".repeat(40)}`,
      "limit",
    ],
    ["doubling a list", `{% assign l = event.list %}${"{% assign l = l | concat: l %}".repeat(40)}`, "limit"],
    ["output without end", "{{ event.big }}{{ event.big }}", "limit"],
    ["output by a loop", "{% for i in event.list %}{{ event.list | join: ' ' }}{% endfor %}", "limit"],
    ["a long search", "{{ event.big | replace: event.big, 'x' }}", "render_failed"],
    ["a quadratic search", "{{ event.big | remove_last: event.big }}", "render_failed"],
    ["a quadratic contains", "{% if event.big contains event.big %}{% endif %}", "limit"],
    [
      "unclosed tags to strip",
      "{{ event.big | slice: 0, 900000 | replace: 'a', '<' | strip_html | size }}",
      "ok: 900000",
    ],
    ["growing by escapes", `{{ event.big | replace: 'a', '&'${" | escape".repeat(20)} }}`, "limit"],
    [
      "one value many times over",
      `{% assign l = payload | concat: payload %}${"{% assign l = l | concat: l %}".repeat(20)}{{ l | json | size }}`,
      "limit",
    ],
    [
      "one long text many times over",
      `{% assign l = event.big | concat: event.big %}${"{% assign l = l | concat: l %}".repeat(12)}{{ l }}`,
      "limit",
    ],
    ["a long replacement", "{{ event.big | replace: 'a', event.big }}", "limit"],
    ["a long separator", "{{ event.list | join: event.big }}", "limit"],
    ["many fields to pick", `{{ event.list | pick: ${Array(1000).fill("'a'").join()} }}`, "limit"],
    ["hashing over and over", "{% for i in event.list %}{% assign h = event.big | sha256 %}{% endfor %}", "limit"],
    ["a long date format", "{{ 'now' | date: event.big }}", "render_failed"],
    ["deep tags", `${"{% if event %}".repeat(500)}${"{% endif %}".repeat(500)}`, "template_invalid"],
    ["deep brackets", `{{ ${"event[".repeat(15_000)} }}`, "template_invalid"],
    ["too many placeholders", "{{1}}".repeat(19_000), "template_invalid"],
    ["unclosed placeholders", "{{".repeat(49_000), "template_invalid"],
    ["unclosed tags", "{%".repeat(49_000), "template_invalid"],
    ["too long a template", "a".repeat(100_001), "template_invalid"],
    ["include", "{% include '/etc/passwd' %}", "template_invalid"],
    ["render", "{% render '/etc/passwd' %}", "template_invalid"],
    ["layout", "{% layout '/etc/passwd' %}", "template_invalid"],
    ["block", "{% block a %}{% endblock %}", "template_invalid"],
    ["tablerow", "{% tablerow a in event.list %}{% endtablerow %}", "template_invalid"],
    ["liquid", "{% liquid\necho event.big %}", "template_invalid"],
    ["expressions in texts", "{{ event.list | where_exp: 'a', 'a' }}", "template_invalid"],
    ["the prototype", "{{ event.constructor }}{{ event.__proto__ }}{{ event.list.map }}{{ event[event.sku] }}", "ok: "],
    [
      "the prototype by a filter",
      "{{ event | map: '__proto__' | first }}{{ payload | map: 'constructor.name' }}",
      "ok: ",
    ],
    ["an own member called like it", "{{ payload.__proto__.polluted }}", "ok: own"],
    ["assigning to it", "{% assign __proto__ = event %}{{ payload.big }}", "ok: "],
    ["objects that are no text", "{{ payload | append: 'x' }}{{ payload | upcase | size }}", "ok: "],
  ])("%s", (_what, template, outcome) => {
    const code = codeOf(template);
    if (outcome === "ok: ") expect(code).toMatch(/^ok: /);
    else expect(code).toBe(outcome);
  });

  it("ends on JSON strings full of openings", () => {
    const options = { nowMs: 0, allowSecrets: false, onMissing: "empty" } as const;
    for (const opening of ["{%", "{{ ", "{%{{", "{{%"])
      expect(renderTemplate("json", `"${opening.repeat(24_000)}"`, scope, options)).toMatchObject({
        code: "template_invalid",
      });
  });

  it("leaves the process as it was", () => {
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(({} as Record<string, unknown>).big).toBeUndefined();
  });

  it("holds the limits it is given", () => {
    expect(codeOf("{% for i in event.list %}{% endfor %}", { steps: 100 })).toBe("limit");
    expect(codeOf("{{ event.big | size }}", { units: 1000 })).toBe("limit");
    expect(codeOf("{{ 'abcdef' }}", { outputChars: 5 })).toBe("limit");
    expect(codeOf("{{ 'abcde' }}", { outputChars: 5 })).toBe("ok: abcde");
    expect(codeOf("{% for i in event.list %}{% endfor %}", { timeMs: -1 })).toBe("limit");
  });

  it("shares one budget between the strings of a body, and between templates", () => {
    const options = { nowMs: 0, allowSecrets: false, onMissing: "empty" } as const;
    const body = JSON.stringify(Array.from({ length: 30 }, () => "x{{ event.list | size }}y{{ event.list }}"));
    expect(renderTemplate("json", body, scope, options)).toMatchObject({ ok: false, code: "limit" });
    const typed = JSON.stringify(Array.from({ length: 30 }, () => "{{ event.list }}"));
    expect(renderTemplate("json", typed, scope, options)).toMatchObject({ ok: false, code: "limit" });
    const budget = new RenderBudget({ ...defaultTemplateLimits, outputChars: 10 });
    expect(renderTemplate("text", "{{ 'abcdef' }}", scope, { ...options, budget }).ok).toBe(true);
    expect(renderTemplate("text", "{{ 'abcdef' }}", scope, { ...options, budget }).ok).toBe(false);
  });
});
