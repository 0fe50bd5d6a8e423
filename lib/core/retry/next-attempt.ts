import { explainOutcome } from "#core/explain/explain-outcome.ts";
import type { OutboundErrorKind } from "#core/outbound/error-kinds.ts";
import { RETRY_POLICIES, type RetryPolicyId } from "./policies.ts";
import { parseRetryAfter } from "./retry-after.ts";
import { isRetryableError, isRetryableStatus } from "./retryable.ts";

/** What one attempt came to, as the sender reports it. */
export interface AttemptOutcome {
  statusCode: number | null;
  errorKind: OutboundErrorKind | null;
  temporary: boolean;
  /** The Retry-After header of the answer as received. */
  retryAfter: string | null;
}

/** Says how often it was tried; what it came to stands with the last attempt. */
export const exhaustedCode = "attempts_exhausted";

interface OutcomeReason {
  code: string;
  message: string;
}

export type NextAttempt =
  | { kind: "delivered" }
  | { kind: "retry"; atMs: number; reason: OutcomeReason }
  | { kind: "failed"; reason: OutcomeReason }
  | { kind: "gone"; reason: OutcomeReason };

/** An answer counts when it came whole, or when only its body was longer than what is kept. */
export function answeredStatus({
  statusCode,
  errorKind,
}: Pick<AttemptOutcome, "statusCode" | "errorKind">): number | null {
  const answered = errorKind === null || errorKind === "http" || errorKind === "too_large";
  return answered ? statusCode : null;
}

function isRetryable(outcome: AttemptOutcome): boolean {
  const statusCode = answeredStatus(outcome);
  if (statusCode !== null) return isRetryableStatus(statusCode);
  return outcome.errorKind === null || isRetryableError(outcome.errorKind, outcome.temporary);
}

/** What came of an attempt as one word: http_401, timeout, dns …, no_answer. */
export function outcomeCode(outcome: Pick<AttemptOutcome, "statusCode" | "errorKind">): string {
  const statusCode = answeredStatus(outcome);
  return statusCode === null ? (outcome.errorKind ?? "no_answer") : `http_${statusCode}`;
}

function reasonOf(outcome: AttemptOutcome): OutcomeReason {
  const { message, fix } = explainOutcome({ errorKind: outcome.errorKind, statusCode: answeredStatus(outcome) });
  return { code: outcomeCode(outcome), message: `${message} ${fix}` };
}

/**
 * Decides what follows an attempt.
 * @param input.automaticAttemptCount automatic attempts made so far, this one included.
 * @param input.random a number from 0 to below 1 that spreads the waits.
 * Success is 2xx only. Retried: no connection, DNS, temporary TLS failures, timeouts, 408, 425, 429 and 5xx, never
 * earlier than Retry-After asks (RFC 9110 section 10.2.3). 410 means the receiver wants no more (Standard Webhooks).
 */
export function decideAfterAttempt(input: {
  policy: RetryPolicyId;
  automaticAttemptCount: number;
  outcome: AttemptOutcome;
  nowMs: number;
  random: number;
}): NextAttempt {
  const { outcome, nowMs } = input;
  const statusCode = answeredStatus(outcome);
  if (statusCode !== null && statusCode >= 200 && statusCode <= 299) return { kind: "delivered" };

  const reason = reasonOf(outcome);
  if (statusCode === 410) return { kind: "gone", reason };
  if (!isRetryable(outcome)) return { kind: "failed", reason };

  const { delaysMs, jitterMax } = RETRY_POLICIES[input.policy];
  const delayMs = delaysMs[input.automaticAttemptCount];
  if (delayMs === undefined) {
    const attempts = delaysMs.length === 1 ? "the only attempt" : `the last of ${delaysMs.length} attempts`;
    return {
      kind: "failed",
      reason: { code: exhaustedCode, message: `${reason.message} This was ${attempts}.` },
    };
  }
  const scheduledMs = nowMs + Math.round(delayMs * (1 + jitterMax * input.random));
  const askedMs = outcome.retryAfter === null ? null : parseRetryAfter(outcome.retryAfter, nowMs);
  return { kind: "retry", atMs: Math.max(scheduledMs, askedMs ?? scheduledMs), reason };
}
