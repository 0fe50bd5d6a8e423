import { expect, test } from "vitest";
import { nextTurn } from "./next-turn.ts";

const own = new Date("2026-11-21T12:00:00.000Z");
const after = (ms: number) => new Date(own.getTime() + ms);

test("a run that waits for nothing ends its function run", () => {
  expect(nextTurn(own, null, after(10))).toEqual({ kind: "end" });
});

test("what is due already goes on in the same function run, without a wait", () => {
  expect(nextTurn(own, after(10), after(10))).toEqual({ kind: "again", at: null });
  expect(nextTurn(own, own, after(10))).toEqual({ kind: "again", at: null });
});

test("a later wake-up is handed over", () => {
  expect(nextTurn(own, after(5000), after(10))).toEqual({ kind: "hand_over", at: after(5000).toISOString() });
});

test("a call that came before its own wake-up waits for it here", () => {
  expect(nextTurn(own, own, after(-3))).toEqual({ kind: "again", at: own.toISOString() });
});
