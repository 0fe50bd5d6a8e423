import { expect, it } from "vitest";
import { nowWords, plainReason } from "./decision-words.ts";

it("says what a flow made later would decide", () => {
  const reason = { code: "filter_not_met", message: "Total 49.00 EUR is not at least 100.00" };
  expect(nowWords({ now: { matched: false, reason } })).toBe(
    "Now it would not start either: total 49.00 EUR is not at least 100.00.",
  );
  expect(
    nowWords({
      now: { matched: true, reason: { code: "no_filter", message: "Every Placed Order event starts this flow" } },
    }),
  ).toMatch(/^Now it would start: every/);
  expect(nowWords({ now: null })).toBeNull();
});

it("leaves ids of runs to the links", () => {
  const message = "Once per day: ana@a.example already started run 01a20022-c61c-773a-aebf-8f167ba610d9 on 2026-11-21.";
  expect(plainReason(message)).toBe("Once per day: ana@a.example already started a run on 2026-11-21.");
});
