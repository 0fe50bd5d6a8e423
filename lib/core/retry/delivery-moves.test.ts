import { describe, expect, it } from "vitest";
import { canMove, DELIVERY_MOVES, type DeliveryState } from "./delivery-moves.ts";

const states = Object.keys(DELIVERY_MOVES) as DeliveryState[];

const LEGAL = [
  "queued→sending queued→held queued→failed queued→skipped queued→cancelled",
  "sending→queued sending→retrying sending→held sending→delivered sending→failed",
  "retrying→sending retrying→held retrying→skipped retrying→cancelled retrying→failed",
  "held→queued held→skipped held→cancelled",
].flatMap((line) => line.split(" "));

const pairs = states.flatMap((from) => states.map((to) => ({ from, to })));

describe("canMove", () => {
  it.each(pairs)("by itself: $from → $to", ({ from, to }) => {
    expect(canMove(from, to)).toBe(LEGAL.includes(`${from}→${to}`));
  });

  it.each(pairs)("by replay: $from → $to", ({ from, to }) => {
    const ended = ["delivered", "failed", "skipped", "cancelled"].includes(from);
    expect(canMove(from, to, "replay")).toBe(ended && to === "queued");
  });
});
