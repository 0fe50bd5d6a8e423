import type { FailureGroup } from "#contracts/failure-group.ts";
import { explainFailure, type Failure } from "#core/explain/explain-failure.ts";
import { readCause } from "#core/failures/cause.ts";
import { explainUnsent } from "#core/failures/explain-unsent.ts";
import type { FailureFacts } from "#server/services/ports/failures.ts";

/** What people are told of a cause; with the answer and the key of one of its deliveries it is told closer. */
export function explainGroup(
  { cause, origin, reason }: Pick<FailureFacts, "cause" | "origin" | "reason">,
  { answer, key }: Pick<Failure, "answer" | "key"> = { answer: null, key: undefined },
): FailureGroup["explanation"] {
  const { errorKind, statusCode, unsent } = readCause(cause);
  if (unsent) return explainUnsent(cause, reason);
  return explainFailure({ errorKind, statusCode, host: origin.replace(/^https?:\/\//, ""), answer, key });
}
