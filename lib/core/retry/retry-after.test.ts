import { describe, expect, it } from "vitest";
import { parseRetryAfter } from "./retry-after.ts";

const nowMs = Date.parse("2026-11-20T10:00:00Z");
const hourMs = 3_600_000;

describe("parseRetryAfter", () => {
  it.each([
    ["0", 0],
    ["120", 120_000],
    [" 120 ", 120_000],
    ["Fri, 20 Nov 2026 11:00:00 GMT", hourMs],
    ["Friday, 20-Nov-26 11:00:00 GMT", hourMs],
    ["Fri Nov 20 11:00:00 2026", hourMs],
    ["Thu, 19 Nov 2026 11:00:00 GMT", 0],
    ["86400", 24 * hourMs],
    ["86401", 24 * hourMs],
    ["9".repeat(400), 24 * hourMs],
    ["Fri, 20 Nov 2099 11:00:00 GMT", 24 * hourMs],
  ])("%s waits %i ms", (value, waitMs) => {
    expect(parseRetryAfter(value, nowMs)).toBe(nowMs + waitMs);
  });

  it.each(["", "soon", "-5", "1.5", "5 apples", "2026-11-20T11:00:00Z", "Fri, 99 Nov 2026 11:00:00 GMT"])(
    "%j is not readable",
    (value) => {
      expect(parseRetryAfter(value, nowMs)).toBeNull();
    },
  );
});
