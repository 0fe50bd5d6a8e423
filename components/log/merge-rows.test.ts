import { describe, expect, it } from "vitest";
import { absorb, noRows, type Rows, showNewer, splitAtTop } from "./merge-rows.ts";

interface Row {
  id: string;
  status: string;
}

const row = (id: string, status = "queued"): Row => ({ id, status });
const ids = (rows: readonly Row[]) => rows.map(({ id }) => id).join("");

const start: Rows<Row> = absorb(noRows, [row("c"), row("b")], { isWhole: false, isTopInSight: false });
const away = { isWhole: false, isTopInSight: false };

describe("absorb", () => {
  it("shows the first rows at once", () => {
    expect(splitAtTop(start)).toEqual({ shown: [row("c"), row("b")], newerCount: 0 });
  });
  it("new rows wait while the reader is further down", () => {
    const rows = absorb(start, [row("e"), row("d"), row("c"), row("b")], away);
    expect(ids(splitAtTop(rows).shown)).toBe("cb");
    expect(splitAtTop(rows).newerCount).toBe(2);
    expect(ids(splitAtTop(showNewer(rows)).shown)).toBe("edcb");
  });
  it("new rows come at once while the top is in sight", () => {
    const rows = absorb(start, [row("d"), row("c"), row("b")], { isWhole: false, isTopInSight: true });
    expect(splitAtTop(rows)).toMatchObject({ newerCount: 0 });
    expect(ids(splitAtTop(rows).shown)).toBe("dcb");
  });
  it("rows change in place, and leave when they no longer fit the filter", () => {
    const rows = absorb(start, [row("c", "delivered"), row("a")], away);
    expect(rows.all).toEqual([row("c", "delivered"), row("a")]);
  });
  it("keeps older rows that slid out of the fetched part", () => {
    const rows = absorb(start, [row("d"), row("c")], away);
    expect(ids(rows.all)).toBe("dcb");
  });
  it("leaves no hole when everything fetched is new", () => {
    const rows = absorb(start, [row("z"), row("y")], away);
    expect(ids(rows.all)).toBe("zy");
    expect(splitAtTop(rows)).toMatchObject({ newerCount: 0 });
  });
  it("a whole list replaces what was there", () => {
    expect(absorb(start, [], { isWhole: true, isTopInSight: false }).all).toEqual([]);
    expect(ids(absorb(start, [row("b")], { isWhole: true, isTopInSight: false }).all)).toBe("b");
  });
});
