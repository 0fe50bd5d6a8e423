import { describe, expect, it } from "vitest";
import { LaneBook } from "./lane-book.ts";

const roomy = () => 10;

describe("LaneBook", () => {
  it("shares what is left evenly between ready lanes", () => {
    const book = new LaneBook();
    book.mark("a");
    book.mark("b");
    expect(book.plan(100, 8, roomy)).toEqual([
      { lane: "a", room: 4 },
      { lane: "b", room: 4 },
    ]);
  });

  it("gives a full lane nothing and the others all the same", () => {
    const book = new LaneBook();
    for (let n = 0; n < 10; n++) book.started("slow");
    book.mark("slow");
    book.mark("quick");
    expect(book.plan(100, 8, roomy)).toEqual([{ lane: "quick", room: 8 }]);
    book.ended("slow");
    expect(book.plan(100, 8, roomy)).toContainEqual({ lane: "slow", room: 1 });
  });

  it("forgets a lane that gave less than asked for, and keeps one that gave all", () => {
    const book = new LaneBook();
    book.mark("a");
    book.mark("b");
    const wanted = book.plan(100, 8, roomy);
    book.claimed(wanted, new Map([["a", 4]]));
    expect([book.isReady("a"), book.isReady("b")]).toEqual([true, false]);
  });

  it("plans nothing beyond what the process may have under way", () => {
    const book = new LaneBook();
    for (let n = 0; n < 5; n++) book.started(`lane-${n}`);
    book.mark("a");
    expect(book.plan(5, 8, roomy)).toEqual([]);
    expect(book.all).toBe(5);
  });
});
