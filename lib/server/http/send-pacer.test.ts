import { expect, test } from "vitest";
import { createSendPacer } from "./send-pacer.ts";

test("turns asked for at once come one after the other, each endpoint on its own", async () => {
  const pacer = createSendPacer();
  const order: string[] = [];
  const turn = (endpoint: string, name: string) => pacer.turn(endpoint, 100).then(() => order.push(name));
  await Promise.all([turn("a", "a1"), turn("a", "a2"), turn("a", "a3"), turn("b", "b1")]);
  expect(order).toEqual(["a1", "b1", "a2", "a3"]);
});

test("the latest wish for fewer requests holds, each endpoint's its own", () => {
  const pacer = createSendPacer();
  pacer.slowDown("a", 5000);
  pacer.slowDown("a", 2000);
  expect(pacer.slowUntilMs("a")).toBe(5000);
  expect(pacer.slowUntilMs("b")).toBe(0);
});

test("a turn too far off is refused, and takes nothing", async () => {
  const pacer = createSendPacer();
  const turns = Array.from({ length: 8 }, () => pacer.turn("slow", 1));
  // Six are at most five seconds off; nobody waits for them here.
  expect(await turns[6]).toBe(false);
  expect(await turns[7]).toBe(false);
  expect(await turns[0]).toBe(true);
});
