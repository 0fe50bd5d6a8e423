import type { OutboundErrorKind } from "#core/outbound/error-kinds.ts";
import { findHeader } from "#core/outbound/find-header.ts";
import type { KeyPlace } from "#core/outbound/key-headers.ts";
import { type Answer, keyTrouble, saidInAnswer } from "./answer-hints.ts";
import { explainOutcome } from "./explain-outcome.ts";
import { outcomeWords } from "./outcome-words.ts";
import type { FixPlace } from "./status-explanations.ts";

/** One failed outcome with all that is known of it; `host` is how people know the receiver. */
export interface Failure {
  errorKind: OutboundErrorKind | null;
  statusCode: number | null;
  host: string;
  /** What came back; null for none, or when it is not at hand. */
  answer: Answer | null;
  /** Where the request carries its key; null when it carries none, undefined when that is not known. */
  key: KeyPlace | null | undefined;
}

/** `title` is short; `what`, `why` and `fix` are sentences for people; `said` is the answer's own sentence, if it has one. */
export interface FailureExplanation {
  title: string;
  what: string;
  why: string;
  fix: string;
  fixAt: FixPlace;
  said: string | null;
}

type Cause = Pick<FailureExplanation, "why" | "fix" | "fixAt">;

const nothing: Answer = { headers: [], body: null };

/**
 * Why a delivery failed, in one breath: "mailhouse.example answered 401 Unauthorized." "The header Authorization is
 * refused." "Give the secret mail_house a new value, test, then replay." Pure and total.
 */
export function explainFailure(failure: Failure): FailureExplanation {
  const { errorKind, host, statusCode } = failure;
  const known = explainOutcome({ errorKind, statusCode });
  const isAnswer = errorKind === null || errorKind === "http";
  const answer = (isAnswer ? failure.answer : null) ?? nothing;
  const said = saidInAnswer(answer.body);
  const general: Cause = { why: meaningOf(known.message), fix: known.fix, fixAt: known.fixAt };
  const cause = (isAnswer && statusCode !== null && closer(statusCode, failure.key, answer)) || general;
  return { title: known.title, what: `${host} ${outcomeWords({ errorKind, statusCode })}.`, ...cause, said };
}

/** What the answer's code, headers and body tell together; null when they tell no more than the code. */
function closer(statusCode: number, key: Failure["key"], answer: Answer): Cause | null {
  if (statusCode === 401) return key === undefined ? null : refusedKey(key, answer);
  if (statusCode === 403) return isFirewall(answer) ? firewall : notAllowed(key, answer);
  const location = findHeader(answer.headers, "location");
  if (statusCode >= 300 && statusCode <= 399 && location !== null) {
    const why = `It sends callers on to ${location.slice(0, 200)}, and webhooks are not sent on.`;
    return { why, fix: "Put that address into the step, if it is the receiver's.", fixAt: "url" };
  }
  const after = findHeader(answer.headers, "retry-after");
  if (statusCode === 503 && after !== null) {
    const fix = "Hookline tries again by itself, as late as the receiver asks.";
    return { why: "It is overloaded or under maintenance, and says when to come back.", fix, fixAt: "wait" };
  }
  return null;
}

function refusedKey(key: KeyPlace | null, answer: Answer): Cause {
  const trouble = keyTrouble(answer);
  if (key === null) {
    const scheme = /^\s*([\w-]+)/.exec(findHeader(answer.headers, "www-authenticate") ?? "")?.[1];
    const wanted = scheme ? `a key of the kind ${scheme}` : "a key";
    const fix = "Add the header its documentation names to the step, usually Authorization with a secret.";
    return { why: `It wants ${wanted}, and the request carries none.`, fix, fixAt: "payload" };
  }
  const place = placeWords(key);
  if (trouble === "expired") return { why: `The key in ${place} has expired.`, ...renew(key) };
  if (trouble === "scope") return { why: `The key in ${place} is not allowed to do this.`, ...renew(key) };
  return { why: `${capital(place)} is refused.`, ...renew(key) };
}

function notAllowed(key: Failure["key"], answer: Answer): Cause | null {
  if (!key || keyTrouble(answer) !== "scope") return null;
  return { why: `The key in ${placeWords(key)} is not allowed to do this.`, ...renew(key) };
}

function renew({ header, secrets }: KeyPlace): Pick<Cause, "fix" | "fixAt"> {
  const [first] = secrets;
  if (first === undefined) {
    return {
      fix: `Put a valid key into ${header ? `the header ${header}` : "the address"} of the step.`,
      fixAt: "secret",
    };
  }
  const names = secrets.length === 1 ? `the secret ${first}` : `the secrets ${secrets.join(" and ")}`;
  return { fix: `Get a valid key from the receiver and put it into ${names}.`, fixAt: "secret" };
}

function placeWords({ header }: KeyPlace): string {
  return header === null ? "the key in the address" : `the header ${header}`;
}

const firewall: Cause = {
  why: "A firewall in front of the receiver turned the request away before it got there.",
  fix: "Ask the receiver's operator to let Hookline's requests through.",
  fixAt: "receiver",
};

/** Cloudflare's, Akamai's and AWS's ways to say that it was them. */
function isFirewall({ body, headers }: Answer): boolean {
  if (findHeader(headers, "cf-mitigated") !== null) return true;
  const server = (findHeader(headers, "server") ?? "").toLowerCase();
  const isHtml = /^\s*</.test(body ?? "");
  return isHtml && /cloudflare|akamaighost|awselb|sucuri|imperva/.test(server);
}

/** "The address answered 401 Unauthorized: it refuses the key." → "It refuses the key." */
function meaningOf(message: string): string {
  return capital(message.replace(/^The address answered [^:]+: /, ""));
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
