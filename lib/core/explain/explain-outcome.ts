import type { OutboundErrorKind } from "#core/outbound/error-kinds.ts";
import { explainStatusClass, type FixPlace, STATUS_EXPLANATIONS } from "./status-explanations.ts";

/** An outcome in merchant's words: a short title, what happened, and what to do about it. Each is a full sentence. */
export interface OutcomeExplanation {
  title: string;
  message: string;
  fix: string;
  fixAt: FixPlace;
}

const ERROR_EXPLANATIONS: Record<Exclude<OutboundErrorKind, "http">, OutcomeExplanation> = {
  dns: {
    title: "Name not found",
    message: "The name in the address could not be looked up.",
    fix: "Check the spelling of the host name. If it is right, its owner's DNS has a problem.",
    fixAt: "url",
  },
  connect: {
    title: "No connection",
    message: "The address could not be reached, or closed the connection before it had answered.",
    fix: "Check that the receiver is running and open to the internet.",
    fixAt: "receiver",
  },
  tls: {
    title: "No trusted encryption",
    message: "The address did not offer an encrypted connection with a valid certificate.",
    fix: "Ask the receiver's operator to renew or correct its certificate.",
    fixAt: "receiver",
  },
  timeout: {
    title: "No answer in time",
    message: "The address did not answer in time.",
    fix: "The receiver should answer first and work afterwards. Check that it is not overloaded.",
    fixAt: "receiver",
  },
  blocked: {
    title: "Address not allowed",
    message: "The address is not a public web address, so nothing was sent.",
    fix: "Use the receiver's public address.",
    fixAt: "url",
  },
  too_large: {
    title: "Too large",
    message: "The request, or the headers of the answer, are larger than Hookline handles.",
    fix: "Send fewer fields in the body or the headers.",
    fixAt: "payload",
  },
  invalid: {
    title: "Request not valid",
    message: "The request could not be sent as it is written.",
    fix: "Check the address, the method and the headers of the step.",
    fixAt: "url",
  },
};

const NO_ANSWER: OutcomeExplanation = {
  title: "No answer",
  message: "There was no answer.",
  fix: "Check that the receiver is running.",
  fixAt: "receiver",
};

const REASON_PHRASES: Readonly<Record<number, string>> = {
  301: "Moved Permanently",
  302: "Found",
  303: "See Other",
  307: "Temporary Redirect",
  308: "Permanent Redirect",
  400: "Bad Request",
  401: "Unauthorized",
  402: "Payment Required",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  406: "Not Acceptable",
  408: "Request Timeout",
  409: "Conflict",
  410: "Gone",
  411: "Length Required",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  421: "Misdirected Request",
  422: "Unprocessable Content",
  425: "Too Early",
  429: "Too Many Requests",
  431: "Request Header Fields Too Large",
  451: "Unavailable For Legal Reasons",
  500: "Internal Server Error",
  501: "Not Implemented",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
};

/**
 * Explains what an attempt came to. An error kind other than `http` wins over the status code, because then the
 * answer did not come whole. Names of status codes: RFC 9110 section 15 and RFC 6585.
 */
export function explainOutcome(outcome: {
  errorKind: OutboundErrorKind | null;
  statusCode: number | null;
}): OutcomeExplanation {
  const { errorKind, statusCode } = outcome;
  if (errorKind !== null && errorKind !== "http") return ERROR_EXPLANATIONS[errorKind];
  if (statusCode === null) return NO_ANSWER;
  const { meaning, ...rest } = STATUS_EXPLANATIONS[statusCode] ?? explainStatusClass(statusCode);
  return { ...rest, message: `The address answered ${statusWords(statusCode)}: ${meaning}` };
}

/** 401 → "401 Unauthorized"; a code of nobody's list as it is. */
export function statusWords(statusCode: number): string {
  const phrase = REASON_PHRASES[statusCode];
  return phrase === undefined ? String(statusCode) : `${statusCode} ${phrase}`;
}
