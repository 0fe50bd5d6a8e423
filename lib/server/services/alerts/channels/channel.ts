import type { AlertContent } from "#core/alerts/alert-content.ts";
import type { AttemptOutcome } from "#core/retry/next-attempt.ts";
import type { OutboundResult } from "#server/services/ports/outbound.ts";
import type { Ports } from "#server/services/ports/ports.ts";

/** One message on its way; `messageId` stays the same at every attempt. */
export interface AlertToSend {
  messageId: string;
  content: AlertContent;
  target: string;
  secret: string | null;
}

export interface AlertAnswer {
  outcome: AttemptOutcome;
  /** Of the receiver or the mail server; null when it gave none. */
  statusCode: number | null;
  answer: string | null;
  /** What went wrong, null when nothing did. */
  problem: string | null;
}

export type SendAlert = (ports: Ports, alert: AlertToSend) => Promise<AlertAnswer>;

/** A web request's result as the answer of a channel. */
export function answerOf({ error, response }: OutboundResult, retryAfter: string | null): AlertAnswer {
  const statusCode = response?.statusCode ?? null;
  const temporary = error?.temporary ?? false;
  return {
    outcome: { statusCode, errorKind: error?.kind ?? null, temporary, retryAfter },
    statusCode,
    answer: response?.body ?? null,
    problem: error?.message ?? null,
  };
}
