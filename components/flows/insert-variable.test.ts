import { describe, expect, it } from "vitest";
import { insertVariable, type TemplateSyntax } from "./insert-variable.ts";

/** `|` marks the cursor, or both ends of the selection. */
function inserted(marked: string, syntax: TemplateSyntax): string {
  const start = marked.indexOf("|");
  const last = marked.lastIndexOf("|");
  const text = marked.replaceAll("|", "");
  const insertion = insertVariable(text, { start, end: last === start ? start : last - 1 }, "event.total", syntax);
  return text.slice(0, insertion.start) + insertion.insert + text.slice(insertion.end);
}

describe("in JSON", () => {
  it.each([
    ['{"a": |}', '{"a": "{{ event.total }}"}'],
    ['{"a": "|"}', '{"a": "{{ event.total }}"}'],
    ['{"a": "Total: |!"}', '{"a": "Total: {{ event.total }}!"}'],
    ['{"a\\"b": |}', '{"a\\"b": "{{ event.total }}"}'],
    ['{"a": "\\\\", "b": |}', '{"a": "\\\\", "b": "{{ event.total }}"}'],
    ['{"a": |"old"|}', '{"a": "{{ event.total }}"}'],
    ["|", '"{{ event.total }}"'],
  ])("%s", (before, after) => expect(inserted(before, "json")).toBe(after));
  it("quotes inside a placeholder do not count", () => {
    const text = '{"a": "{{ event.note, default: "x }}", "b": ';
    expect(insertVariable(text, { start: text.length, end: text.length }, "event.total", "json").insert).toBe(
      '"{{ event.total }}"',
    );
  });
  it("inside a placeholder only the path is written", () => {
    expect(inserted('{"a": "{{ | }}"}', "json")).toBe('{"a": "{{ event.total }}"}');
  });
});

it("in an address or a header nothing is quoted", () => {
  expect(inserted("https://a.example/orders/|", "plain")).toBe("https://a.example/orders/{{ event.total }}");
});
