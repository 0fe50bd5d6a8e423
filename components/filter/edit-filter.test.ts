import { describe, expect, it } from "vitest";
import { filterSchema } from "#contracts/filter.ts";
import type { Filter } from "#core/filter/filter-types.ts";
import { addChild, groupDepthMax, newRow, readGroup, removeChild, replaceRow, setMode } from "./edit-filter.ts";

const total: Filter = { path: "event.total", op: "gte", value: 100 };
const gold: Filter = { path: "event.tier", op: "eq", value: "gold" };
const nested: Filter = { all: [total, { any: [gold, total] }] };

describe("readGroup", () => {
  it("shows a lone row as a group of one, and nothing as an empty group", () => {
    expect(readGroup(total)).toEqual({ mode: "all", children: [total] });
    expect(readGroup(null)).toEqual({ mode: "all", children: [] });
    expect(readGroup({ any: [gold] })).toEqual({ mode: "any", children: [gold] });
  });
});

describe("editing a filter", () => {
  it("adds to the outermost group and to a nested one", () => {
    expect(addChild(null, [], total)).toEqual({ all: [total] });
    expect(addChild(nested, [1], newRow)).toEqual({ all: [total, { any: [gold, total, newRow] }] });
  });
  it("replaces the row at its place only", () => {
    expect(replaceRow(nested, [1, 0], newRow as never)).toEqual({ all: [total, { any: [newRow, total] }] });
  });
  it("changes how a group counts", () => {
    expect(setMode(nested, [1], "all")).toEqual({ all: [total, { all: [gold, total] }] });
    expect(setMode(nested, [], "any")).toEqual({ any: [total, { any: [gold, total] }] });
  });
  it("removes a row, a group, and a group that is left empty", () => {
    expect(removeChild(nested, [1, 1])).toEqual({ all: [total, { any: [gold] }] });
    expect(removeChild(nested, [1])).toEqual({ all: [total] });
    expect(removeChild({ all: [total, { any: [{ all: [gold] }] }] }, [1, 0, 0])).toEqual({ all: [total] });
  });
  it("is no filter without conditions", () => {
    expect(removeChild({ all: [total] }, [0])).toBeNull();
  });
  it("nests as deep as a filter may be, and no deeper", () => {
    let filter: Filter = total;
    for (let depth = 0; depth <= groupDepthMax; depth++) filter = { all: [filter] };
    expect(filterSchema.safeParse(filter).success).toBe(true);
    expect(filterSchema.safeParse({ all: [filter] }).success).toBe(false);
  });
});
