import { expect, test } from "vitest";
import { saveRetryMs, saveWords } from "./save-status.ts";

test("the saved state says when, or why not", () => {
  expect(saveWords({ kind: "saved", at: "" }, "12:01")).toBe("Saved 12:01");
  expect(saveWords({ kind: "refused", why: "Name this flow" }, "")).toBe("Not saved: Name this flow");
  expect(saveWords({ kind: "offline" }, "")).toBe("Offline, retrying");
});

test("offline it is tried again ever more rarely, twice a minute at the least", () => {
  expect([0, 1, 2, 3, 4, 9].map(saveRetryMs)).toEqual([2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
});
