import { expect, test } from "vitest";
import { resolvesItself } from "./resolves-itself.ts";

const nowMs = Date.UTC(2026, 0, 5, 12);
const calm = { cause: "http_503", lastAtMs: nowMs - 300_000, failed: 3, waiting: 0, deliveredSince: true };

test("it is over when others get through again and nothing of it waits", () => {
  expect(resolvesItself(calm, nowMs)).toBe(true);
  expect(resolvesItself({ ...calm, deliveredSince: false }, nowMs)).toBe(false);
  expect(resolvesItself({ ...calm, waiting: 1 }, nowMs)).toBe(false);
  expect(resolvesItself({ ...calm, lastAtMs: nowMs - 299_999 }, nowMs)).toBe(false);
});

test("what lies with the request itself is over when none of it is left", () => {
  expect(resolvesItself({ ...calm, cause: "http_422" }, nowMs)).toBe(false);
  expect(resolvesItself({ ...calm, cause: "http_422", failed: 0, deliveredSince: false }, nowMs)).toBe(true);
});
