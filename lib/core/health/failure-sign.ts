import { type AttemptOutcome, answeredStatus } from "#core/retry/next-attempt.ts";
import { parseRetryAfter } from "#core/retry/retry-after.ts";
import { isRetryableError } from "#core/retry/retryable.ts";

/** What an attempt that was not accepted says about its endpoint as a whole. */
export type FailureSign =
  /** It seems to be away or broken: no connection, no answer in time, 5xx. */
  | { kind: "away" }
  /** Somebody answers, and refuses this one request: 4xx, 3xx, or a request that could not be made. */
  | { kind: "refused" }
  /** It answers and asks for a slower pace; `untilMs` (epoch) is until when it wants no request. */
  | { kind: "slow_down"; untilMs: number };

const unsaidPauseMs = 1000;
/** As long as a breaker is open at most: then the endpoint is asked again. */
const longestPauseMs = 900_000;

/** Reads 429 as RFC 6585 section 4 has it: too many requests, and Retry-After says how long to wait. */
export function failureSign(outcome: AttemptOutcome, nowMs: number): FailureSign {
  const statusCode = answeredStatus(outcome);
  if (statusCode === 429) {
    const askedMs = outcome.retryAfter === null ? null : parseRetryAfter(outcome.retryAfter, nowMs);
    return { kind: "slow_down", untilMs: Math.min(askedMs ?? nowMs + unsaidPauseMs, nowMs + longestPauseMs) };
  }
  if (statusCode !== null) return { kind: statusCode >= 500 && statusCode <= 599 ? "away" : "refused" };
  const noAnswer = outcome.errorKind === null || isRetryableError(outcome.errorKind, outcome.temporary);
  return { kind: noAnswer ? "away" : "refused" };
}
