import { expect, it } from "vitest";
import { OriginSlots } from "./origin-slots.ts";

it("runs at most so many an origin, and the others in their order", () => {
  const slots = new OriginSlots(2);
  const started: string[] = [];
  const enter = (origin: string, name: string) => slots.enter(origin, () => started.push(name));
  const leaveFirst = enter("a", "a1");
  enter("a", "a2");
  const leaveThird = enter("a", "a3");
  enter("a", "a4");
  enter("b", "b1");
  expect(started).toEqual(["a1", "a2", "b1"]);
  leaveFirst();
  expect(started).toEqual(["a1", "a2", "b1", "a3"]);
  leaveThird();
  expect(started).toEqual(["a1", "a2", "b1", "a3", "a4"]);
});

it("never starts what left while it was waiting", () => {
  const slots = new OriginSlots(1);
  const started: string[] = [];
  const leaveFirst = slots.enter("a", () => started.push("first"));
  const leaveSecond = slots.enter("a", () => started.push("second"));
  slots.enter("a", () => started.push("third"));
  leaveSecond();
  expect(started).toEqual(["first"]);
  leaveFirst();
  expect(started).toEqual(["first", "third"]);
});
