import { type OutboundErrorKind, outboundErrorKinds } from "#core/outbound/error-kinds.ts";
import { statusWords } from "./explain-outcome.ts";

const noAnswer: Record<Exclude<OutboundErrorKind, "http">, string> = {
  dns: "could not be found by its name",
  connect: "could not be reached",
  tls: "offered no trusted encryption",
  timeout: "did not answer in time",
  blocked: "is not an allowed address",
  too_large: "answered with more than Hookline handles",
  invalid: "could not be sent a valid request",
};

/** The error kind as this version knows it; null for none and for kinds of a later version. */
export function knownErrorKind(kind: string | null): OutboundErrorKind | null {
  return outboundErrorKinds.find((known) => known === kind) ?? null;
}

interface Outcome {
  errorKind: string | null;
  statusCode: number | null;
}

/** Did a whole answer come back, whatever it said? */
export function isAnswered({ errorKind, statusCode }: Outcome): boolean {
  return statusCode !== null && (errorKind === null || errorKind === "http");
}

/** What the receiver did, completing its name: "answered 401 Unauthorized", "did not answer in time". */
export function outcomeWords({ errorKind, statusCode }: Outcome): string {
  const kind = knownErrorKind(errorKind);
  if (kind !== null && kind !== "http") return noAnswer[kind];
  return statusCode === null ? "gave no answer" : `answered ${statusWords(statusCode)}`;
}
