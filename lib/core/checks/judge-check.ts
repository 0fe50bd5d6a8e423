import { explainOutcome } from "#core/explain/explain-outcome.ts";
import type { OutboundErrorKind } from "#core/outbound/error-kinds.ts";

export type CheckMethod = "HEAD" | "POST";

/** Answers that mean a real webhook would not be taken either, whatever was asked: not let in, or not there. */
const refusals: ReadonlySet<number> = new Set([401, 403, 404, 410]);

/**
 * Did a check reach its target? HEAD only asks whether somebody is there who would let us in: any answer below 500
 * counts, also 405 of receivers that know only POST, except 401, 403, 404 and 410. POST is an event like any other, so
 * only 2xx counts, as in deliveries; a receiver that wants no checks can tell them by their header and answer 200.
 */
export function judgeCheck(
  method: CheckMethod,
  outcome: { statusCode: number | null; errorKind: OutboundErrorKind | null },
): { succeeded: boolean; message: string } {
  const { errorKind, statusCode } = outcome;
  const answered = errorKind === null || errorKind === "http" || errorKind === "too_large";
  if (answered && statusCode !== null && isReached(method, statusCode)) {
    return { succeeded: true, message: `It answered ${statusCode}.` };
  }
  // What to do about it is worded for deliveries; a check has no answer to read and is not tried again.
  return { succeeded: false, message: explainOutcome({ errorKind: answered ? null : errorKind, statusCode }).message };
}

function isReached(method: CheckMethod, statusCode: number): boolean {
  if (method === "POST") return statusCode >= 200 && statusCode <= 299;
  return statusCode < 500 && !refusals.has(statusCode);
}
