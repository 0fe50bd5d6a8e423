import { knownErrorKind } from "#core/explain/outcome-words.ts";
import type { OutboundErrorKind } from "#core/outbound/error-kinds.ts";
import { exhaustedCode, outcomeCode } from "#core/retry/next-attempt.ts";

interface Failed {
  status: "failed" | "retrying";
  reasonCode: string | null;
  lastStatusCode: number | null;
  lastErrorKind: string | null;
}

/**
 * What a delivery fails for, as one word: http_401, timeout, or why no request could be made of its event
 * (missing_variable …). Alike for one that is tried again and one whose attempts are used up.
 */
export function failureCause({ lastErrorKind, lastStatusCode, reasonCode, status }: Failed): string {
  const isOutcome = status === "retrying" || reasonCode === null || reasonCode === exhaustedCode;
  if (!isOutcome) return reasonCode;
  return outcomeCode({ statusCode: lastStatusCode, errorKind: knownErrorKind(lastErrorKind) });
}

export interface Cause {
  errorKind: OutboundErrorKind | null;
  statusCode: number | null;
  /** No request could be made of the event, so nothing was sent. */
  unsent: boolean;
}

/** The error kind and status code of a cause, as failureCause writes it. */
export function readCause(cause: string): Cause {
  const status = /^http_(\d{3})$/.exec(cause)?.[1];
  if (status !== undefined) return { errorKind: "http", statusCode: Number(status), unsent: false };
  const errorKind = knownErrorKind(cause);
  return { errorKind, statusCode: null, unsent: errorKind === null && cause !== "no_answer" };
}

const aboutRequest: ReadonlySet<number> = new Set([400, 404, 405, 406, 409, 411, 413, 415, 422, 431, 451]);

/** Does it lie with the one request, so that others getting through says nothing of it? */
export function isAboutRequest(cause: string): boolean {
  const { errorKind, statusCode, unsent } = readCause(cause);
  if (unsent || errorKind === "too_large" || errorKind === "invalid") return true;
  return statusCode !== null && aboutRequest.has(statusCode);
}
