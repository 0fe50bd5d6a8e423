import type { Attempt, Delivery } from "#contracts/delivery.ts";
import { endpointName } from "#core/explain/endpoint-name.ts";
import { explainFailure, type FailureExplanation } from "#core/explain/explain-failure.ts";
import { knownErrorKind } from "#core/explain/outcome-words.ts";
import { explainUnsent } from "#core/failures/explain-unsent.ts";
import type { KeyPlace } from "#core/outbound/key-headers.ts";
import { isSuccess } from "./delivery-sentence.ts";

/** Why an attempt failed, with all its answer tells; `key` where it is known. */
export function explainAttemptAt(endpoint: string, attempt: Attempt, key: KeyPlace | null): FailureExplanation {
  const { errorKind, responseBody, responseHeaders, statusCode } = attempt;
  return explainFailure({
    errorKind: knownErrorKind(errorKind),
    statusCode,
    host: endpointName(endpoint),
    answer: statusCode === null ? null : { headers: responseHeaders, body: responseBody },
    key,
  });
}

type Standing = Pick<Delivery, "endpoint" | "status" | "reason">;

/** Why a delivery has not arrived: what its last attempt came to, or why none could be made. Null when nothing failed. */
export function explainDelivery(
  { endpoint, reason, status }: Standing,
  attempts: readonly Attempt[],
  key: KeyPlace | null,
): FailureExplanation | null {
  const last = attempts.at(-1);
  if (last) return isSuccess(last) ? null : explainAttemptAt(endpoint, last, key);
  return status === "failed" && reason ? explainUnsent(reason.code, reason.message) : null;
}
