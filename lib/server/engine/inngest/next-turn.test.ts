import { expect, test } from "vitest";
import { nextTurn } from "./next-turn.ts";

const own = { wakeAt: new Date("2026-11-21T12:00:00.000Z"), lane: "warehouse" };
const after = (ms: number) => new Date(own.wakeAt.getTime() + ms);
const standing = (wakeAt: Date | null, lane = own.lane) => ({ wakeAt, lane });

test("a run that waits for nothing, or is not there any more, ends its function run", () => {
  expect(nextTurn(own, standing(null), after(10))).toEqual({ kind: "end" });
  expect(nextTurn(own, null, after(10))).toEqual({ kind: "end" });
});

test("what is due already goes on in the same function run, without a wait", () => {
  expect(nextTurn(own, standing(after(10)), after(10))).toEqual({ kind: "again", at: null });
  expect(nextTurn(own, standing(own.wakeAt), after(10))).toEqual({ kind: "again", at: null });
});

test("what is due in another lane is handed over to that lane's share", () => {
  const at = after(10).toISOString();
  expect(nextTurn(own, standing(after(10), "mailer"), after(10))).toEqual({ kind: "hand_over", at, lane: "mailer" });
});

test("a later wake-up is handed over", () => {
  const at = after(5000).toISOString();
  expect(nextTurn(own, standing(after(5000)), after(10))).toEqual({ kind: "hand_over", at, lane: own.lane });
});

test("a call that came before its own wake-up waits for it here", () => {
  expect(nextTurn(own, standing(own.wakeAt), after(-3))).toEqual({ kind: "again", at: own.wakeAt.toISOString() });
});
