import { expect, it } from "vitest";
import type { AttemptOutcome } from "#core/retry/next-attempt.ts";
import { failureSign } from "./failure-sign.ts";

const nowMs = Date.parse("2026-11-20T10:00:00Z");
const signOf = (outcome: Partial<AttemptOutcome>) =>
  failureSign({ statusCode: null, errorKind: null, temporary: false, retryAfter: null, ...outcome }, nowMs);
const answered = (statusCode: number, retryAfter: string | null = null) =>
  signOf({ statusCode, errorKind: "http", retryAfter });

it.each([500, 502, 503, 504, 599])("%i: the endpoint seems away", (statusCode) =>
  expect(answered(statusCode)).toEqual({ kind: "away" }),
);

it.each([302, 400, 404, 408, 425, 499])("%i: one request was refused", (statusCode) =>
  expect(answered(statusCode)).toEqual({ kind: "refused" }),
);

it.each([
  ["dns", false, "away"],
  ["connect", false, "away"],
  ["timeout", false, "away"],
  ["tls", true, "away"],
  ["tls", false, "refused"],
  ["blocked", false, "refused"],
] as const)("no answer: %s, temporary %s: %s", (errorKind, temporary, kind) =>
  expect(signOf({ errorKind, temporary })).toEqual({ kind }),
);

it.each([
  ["12", 12_000],
  ["Fri, 20 Nov 2026 10:01:00 GMT", 60_000],
  ["0", 0],
  ["86400", 900_000],
  ["soon", 1000],
  [null, 1000],
])("429 with Retry-After %s: no request for %i ms", (retryAfter, pauseMs) =>
  expect(answered(429, retryAfter)).toEqual({ kind: "slow_down", untilMs: nowMs + pauseMs }),
);

it("takes an answer that broke off for none", () => {
  expect(signOf({ statusCode: 429, errorKind: "timeout" })).toEqual({ kind: "away" });
});
