import { describe, expect, it } from "vitest";
import { readPath } from "./read-path.ts";

const scope = { event: { items: [{ sku: "A-1" }], total: 0, note: null, gone: undefined } };

describe("readPath", () => {
  it("reads members and list positions in both spellings", () => {
    expect(readPath(scope, "event.items[0].sku")).toEqual({ found: true, value: "A-1" });
    expect(readPath(scope, "event.items.0.sku")).toEqual({ found: true, value: "A-1" });
    expect(readPath(scope, "event.total")).toEqual({ found: true, value: 0 });
    expect(readPath({ a: { "0": "zero" } }, "a[0]")).toEqual({ found: true, value: "zero" });
  });

  it("tells null from absent", () => {
    expect(readPath(scope, "event.note")).toEqual({ found: true, value: null });
    for (const path of ["event.gone", "event.items[1]", "event.note.x", "event.total.x", "nothing"])
      expect(readPath(scope, path).found).toBe(false);
  });

  it("reaches nothing of a prototype", () => {
    for (const path of ["constructor", "event.__proto__", "event.items.length", "event.items.map", "event.toString"])
      expect(readPath(scope, path).found).toBe(false);
  });
});
