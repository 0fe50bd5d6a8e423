import { describe, expect, it } from "vitest";
import { appendMember } from "./code-editing.ts";

describe("appendMember", () => {
  it("adds a line to an object", () => {
    expect(appendMember('{\n  "a": 1\n}', "event.items[0].sku")).toBe(
      '{\n  "a": 1,\n  "sku": "{{ event.items[0].sku }}"\n}',
    );
    expect(appendMember("{}", "event.total")).toBe('{\n  "total": "{{ event.total }}"\n}');
  });
  it("stays JSON", () => {
    expect(() => JSON.parse(appendMember('{ "a": { "b": 1 } }\n', "event.total") ?? "")).not.toThrow();
  });
  it("leaves other texts alone", () => {
    for (const text of ["", "[1]", '"{{ event }}"', "{{ event }}"])
      expect(appendMember(text, "event.total")).toBeNull();
  });
});
