import { expect, test } from "vitest";
import type { Replay } from "#contracts/replay.ts";
import { logHref, paceWords, passedOverWords, replaySentence, settledOf } from "./replay-words.ts";

const replay: Replay = {
  id: "r",
  kind: "deliveries",
  mode: "same",
  filter: {},
  flowId: null,
  status: "running",
  matched: 100,
  done: 50,
  skipped: 5,
  passedOver: {},
  succeeded: 30,
  failed: 5,
  waiting: 15,
  ratePerMinute: 120,
  createdAt: "",
  finishedAt: null,
  createdBy: "Olga",
};

test("the pace says how long is left, and nothing before there is one or after the end", () => {
  expect(settledOf(replay)).toBe(40);
  expect(paceWords(replay)).toBe("120 a minute, about 30 s left");
  expect(paceWords({ ...replay, ratePerMinute: 0 })).toBe("");
  expect(paceWords({ ...replay, status: "paused" })).toBe("");
});

test("what was passed over is told with its reasons, the most first", () => {
  expect(passedOverWords({ passedOver: { asked: 1, waiting: 1200 } })).toEqual([
    "1,200 go out by themselves",
    "1 were asked for already",
  ]);
});

test("the sentence says what came of it once it is over", () => {
  const over = { ...replay, status: "completed", waiting: 0 } as const;
  expect(replaySentence(replay)).toMatch(/^It goes on/);
  expect(replaySentence({ ...replay, status: "paused" })).toBe(
    "It is paused: nothing more is taken up until you resume it. The 15 on the way still go out.",
  );
  expect(replaySentence({ ...over, succeeded: 5, failed: 0 })).toBe("All 5 deliveries arrived.");
  expect(replaySentence({ ...over, succeeded: 3, failed: 1, waiting: 1 })).toBe(
    "3 of 5 deliveries arrived, 1 failed again, 1 still on the way.",
  );
  expect(replaySentence({ ...over, succeeded: 0, failed: 0 })).toBe("Nothing was sent again.");
});

test("a filter leads to the log, unless it names single deliveries", () => {
  expect(logHref({ status: ["failed", "held"], endpoint: "https://a.example" })).toBe(
    "/deliveries?status=failed%2Cheld&endpoint=https%3A%2F%2Fa.example",
  );
  expect(logHref({})).toBe("/deliveries");
  expect(logHref({ ids: ["x"] })).toBeNull();
});
