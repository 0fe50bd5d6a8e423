import { describe, expect, it } from "vitest";
import { OriginSlots } from "./origin-slots.ts";

function slots(max: number) {
  const started: string[] = [];
  const all = new OriginSlots(max);
  return { started, enter: (origin: string, name: string) => all.enter(origin, () => started.push(name)) };
}

describe("OriginSlots", () => {
  it("starts at most so many of one origin, and the next in order when one leaves", () => {
    const { enter, started } = slots(1);
    const leaveFirst = enter("a", "first");
    const leaveSecond = enter("a", "second");
    enter("a", "third");
    enter("b", "other");
    expect(started).toEqual(["first", "other"]);
    leaveFirst();
    expect(started).toEqual(["first", "other", "second"]);
    leaveSecond();
    expect(started).toEqual(["first", "other", "second", "third"]);
  });

  it("never starts one that has left the queue", () => {
    const { enter, started } = slots(1);
    const leaveFirst = enter("a", "first");
    const leaveSecond = enter("a", "second");
    leaveSecond();
    leaveFirst();
    expect(started).toEqual(["first"]);
  });
});
