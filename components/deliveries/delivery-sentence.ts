import { formatClock } from "#client/format.ts";
import type { Attempt, Delivery } from "#contracts/delivery.ts";
import { endpointName } from "#core/explain/endpoint-name.ts";
import { explainOutcome } from "#core/explain/explain-outcome.ts";
import { isAnswered, knownErrorKind, outcomeWords } from "#core/explain/outcome-words.ts";

type Outcome = Pick<Attempt, "statusCode" | "errorKind">;

/** An attempt's outcome with its title, what it means and what to do: see core/explain. */
export function explainAttempt({ statusCode, errorKind }: Outcome) {
  return explainOutcome({ statusCode, errorKind: knownErrorKind(errorKind) });
}

export function isSuccess(outcome: Outcome): boolean {
  const { statusCode } = outcome;
  return isAnswered(outcome) && statusCode !== null && statusCode >= 200 && statusCode <= 299;
}

function times(count: number, outcome: Outcome): string {
  if (count < 2) return "";
  return `${isAnswered(outcome) ? "" : ","} ${count === 2 ? "twice" : `${count} times`}`;
}

/** How many of the last attempts ended alike. */
function alikeAtEnd(attempts: readonly Attempt[]): number {
  const last = attempts.at(-1);
  let count = 0;
  for (const attempt of [...attempts].reverse()) {
    if (attempt.statusCode !== last?.statusCode || attempt.errorKind !== last?.errorKind) break;
    count += 1;
  }
  return count;
}

/** How long until a time, rounded as people say it: "in 5 minutes". */
export function until(atMs: number, nowMs: number): string {
  const seconds = Math.round((atMs - nowMs) / 1000);
  if (seconds <= 1) return "in a moment";
  if (seconds < 90) return `in ${seconds} seconds`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `in ${minutes} minutes`;
  const hours = Math.round(minutes / 60);
  return hours < 36 ? `in ${hours} hours` : `in ${Math.round(hours / 24)} days`;
}

function withStop(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** What a sentence is told with besides the delivery itself. */
interface Telling {
  nowMs: number;
  /** Names the clock of the next attempt; without it only the distance is told. */
  timeZone?: string;
  /** Why the last attempt failed, a sentence. */
  why?: string | null;
  /** What else waits for the same endpoint, a sentence. */
  around?: string | null;
}

function nextAttempt(iso: string, { nowMs, timeZone }: Telling): string {
  const clock = timeZone === undefined ? "" : `, at ${formatClock(iso, nowMs, timeZone)}`;
  return `Next attempt ${until(Date.parse(iso), nowMs)}${clock}.`;
}

function whatNext(delivery: Delivery, attempts: readonly Attempt[], telling: Telling): string {
  const reason = delivery.reason ? ` ${withStop(delivery.reason.message)}` : "";
  switch (delivery.status) {
    case "queued":
      return attempts.length === 0 ? "Waiting for its turn to be sent." : "It is about to be sent again.";
    case "sending":
      return attempts.length === 0 ? "It is being sent now." : "It is being sent again now.";
    case "retrying":
      return delivery.nextAttemptAt === null ? "It will be tried again." : nextAttempt(delivery.nextAttemptAt, telling);
    case "held":
      return `It waits and nothing is lost.${reason}`;
    case "failed":
      return attempts.length === 0 ? `Nothing was sent.${reason}` : "It will not be tried again by itself.";
    case "skipped":
      return `It was skipped.${reason}`;
    case "cancelled":
      return "It was cancelled and will not be sent.";
    case "delivered":
      return "";
  }
}

/** Does something still have to happen before this delivery has arrived? */
export function isUndelivered({ status }: Pick<Delivery, "status">): boolean {
  return status !== "delivered" && status !== "skipped" && status !== "cancelled";
}

/**
 * A delivery in words, the most important first: "mailhouse.example answered 401 Unauthorized twice; the header
 * Authorization is refused. Next attempt in 5 minutes, at 14:32. 38 other deliveries to it wait, worth US$4,210.00."
 * `attempts` oldest first.
 */
export function deliverySentence(delivery: Delivery, attempts: readonly Attempt[], telling: Telling): string {
  const last = attempts.at(-1);
  const next = whatNext(delivery, attempts, telling);
  const around = isUndelivered(delivery) ? telling.around : null;
  if (!last) return [next || "It was delivered.", around].filter(Boolean).join(" ");
  const name = endpointName(delivery.endpoint);
  if (delivery.status === "delivered" && isSuccess(last)) {
    const tries = attempts.length === 1 ? "" : ` at attempt ${attempts.length}`;
    return `${name} ${outcomeWords(last)}${tries}. It is delivered.`;
  }
  const why = telling.why && !isSuccess(last) ? `; ${asInner(telling.why)}` : ".";
  const happened = `${name} ${outcomeWords(last)}${times(alikeAtEnd(attempts), last)}${why}`;
  return [happened, next, around].filter(Boolean).join(" ");
}

function asInner(sentence: string): string {
  return /^\p{Lu}\p{Ll}/u.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
}
