import { formatCount, formatDuration, formatNumber } from "#client/format.ts";
import type { Inbox } from "#contracts/inbox.ts";

/** What an inbox does with the next requests: "Answers the first 3 requests with 503 (1 so far), then answers 200 after 2 s." */
export function answerWords({ answer, failed }: Pick<Inbox, "answer" | "failed">): string {
  const { delayMs, failFirst, failStatus } = answer;
  const after = delayMs > 0 ? ` after ${formatDuration(delayMs)}` : "";
  const usual = answer.kind === "drop" ? `drops the connection${after}` : `answers ${answer.status}${after}`;
  if (failed >= failFirst) return `${usual.charAt(0).toUpperCase()}${usual.slice(1)}.`;
  const first = failFirst === 1 ? "first request" : `first ${formatNumber(failFirst)} requests`;
  const fails =
    failStatus === null ? `Drops the connection of the ${first}` : `Answers the ${first} with ${failStatus}`;
  return `${fails} (${formatNumber(failed)} so far), then ${usual}.`;
}

/** What one request got. */
export function answeredWords(answered: number | null): string {
  return answered === null ? "Connection dropped" : `Answered ${answered}`;
}

/** "3 of the first 5 have failed." */
export function failedWords({ answer, failed }: Pick<Inbox, "answer" | "failed">): string {
  return `${formatNumber(failed)} of the first ${formatCount(answer.failFirst, "request")} ${failed === 1 ? "has" : "have"} failed.`;
}
