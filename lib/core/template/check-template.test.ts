import { describe, expect, it } from "vitest";
import { checkTemplate, listVariables } from "./check-template.ts";
import type { TemplateKind } from "./template-kind.ts";

function errorsOf(kind: TemplateKind, source: string, allowSecrets = false) {
  const result = checkTemplate(kind, source, { allowSecrets });
  return result.ok ? [] : result.errors;
}

describe("checkTemplate", () => {
  it("lists what a template reads", () => {
    const source =
      '{"a":"{{ event.items[0].sku }}","b":"{% for i in event.items %}{{ i.sku }}{{ forloop.index }}{% endfor %}","c":"{{ event[person.field] | default: payload.x }}"}';
    expect(checkTemplate("json", source, { allowSecrets: false })).toEqual({
      ok: true,
      variables: ["event.items[0].sku", "event.items", "person.field", "event", "payload.x"],
      usesSecrets: [],
    });
    expect(listVariables("text", "{% assign a = event.total %}{{ a }}{% if person.email %}{% endif %}")).toEqual([
      "event.total",
      "person.email",
    ]);
    expect(listVariables("text", "{{ nothing")).toEqual([]);
  });

  it("names the secrets, where they may be", () => {
    expect(checkTemplate("header", "{{ 'u' | append: secrets.b }}{{ secrets.a }}", { allowSecrets: true })).toEqual({
      ok: true,
      variables: ["secrets.b", "secrets.a"],
      usesSecrets: ["b", "a"],
    });
    expect(errorsOf("json", '"{{ secrets.a }}"')[0]?.message).toBe(
      "Secrets may not be used in a JSON body: it is shown in the delivery log. Put the secret into a header or the address.",
    );
    for (const source of ["{{ secrets }}", "{{ secrets[event.x] }}", "{% for s in secrets %}{{ s }}{% endfor %}"])
      expect(errorsOf("header", source, true)[0]?.message).toContain("Name the secret itself");
  });

  it.each<[string, string, string | undefined]>([
    ["{{ evnt.total }}", "There is nothing called “evnt” here.", "Did you mean event.total?"],
    ["{{ order.total }}", "There is nothing called “order” here.", "Did you mean event.total?"],
    ["{{ total }}", "There is nothing called “total” here.", "Did you mean event.total?"],
    ["{{ customer.email }}", "There is nothing called “customer” here.", "Did you mean person.email?"],
    [
      "{{ now | date }}",
      "There is nothing called “now” here.",
      'Did you mean "now" in quotes, as in {{ "now" | date: "%F" }}?',
    ],
    ["{{ event.total | monye }}", "There is no filter “monye”.", "Did you mean money?"],
    ["{{ event.total | constructor }}", "There is no filter “constructor”.", undefined],
    ["{% fro x in event.items %}", "The tag {% fro %} is not available here.", "Did you mean {% for %}?"],
    ["{% if event.total %}", "The tag {% if %} is not closed: {% endif %} is missing.", undefined],
    ["{% if event.total", "The tag {% if is not closed: %} is missing.", undefined],
    ["{% endif %}", "{% endif %} stands where no {% if %} is open.", undefined],
    ["{{ event.total", "A placeholder that begins with {{ is not closed: }} is missing.", undefined],
    ["{{ }}", "A placeholder is empty or cannot be read.", undefined],
    ["{% assign event = 1 %}", "The name event is taken.", undefined],
  ])("%s", (source, message, suggestion) => {
    const [error] = errorsOf("text", source);
    expect(error?.message).toContain(message);
    expect(error?.suggestion).toBe(suggestion);
  });

  it("says where", () => {
    expect(errorsOf("text", "a\n  {{ evnt.a }}")[0]).toMatchObject({ line: 2, column: 6 });
    expect(errorsOf("json", '{\n  "a": "x {{ evnt.a }}",\n  "b": {{ odrer.b }}\n}')).toMatchObject([
      { line: 2, column: 14 },
      { line: 3, column: 11 },
    ]);
    expect(errorsOf("json", '{"a": {{ event.a }}, "b" 1}')[0]).toMatchObject({
      message: 'A colon was expected after the name, found "1".',
      line: 1,
      column: 26,
    });
    expect(errorsOf("json", '{"a": [\n{% for i in event.items %}{{ i.sku }}{% endfor %}]}')[0]).toMatchObject({
      message: expect.stringContaining("cannot stand around the JSON itself"),
      line: 2,
      column: 1,
    });
    expect(errorsOf("json", '{"a": "x')[0]?.message).toBe("This text has no closing quote.");
    expect(errorsOf("json", "[".repeat(10_000))[0]?.message).toContain("64 levels");
    expect(errorsOf("json", '{"a": {{ event.a }')[0]).toMatchObject({ line: 1, column: 7 });
  });
});
