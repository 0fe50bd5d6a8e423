/**
 * Where a failure is put right: the `secret` that a header or address holds, the step's address and method (`url`), its
 * body and headers (`payload`), the `receiver` itself, the endpoint's rate `limits`, or by itself with time (`wait`).
 */
export type FixPlace = "secret" | "url" | "payload" | "receiver" | "limits" | "wait";

/** What an answer's status code means, completing the sentence "The address answered …: ". */
export interface StatusExplanation {
  title: string;
  meaning: string;
  fix: string;
  fixAt: FixPlace;
}

const moved: Omit<StatusExplanation, "title"> = {
  meaning: "it sends callers on to another address, and webhooks are not sent on.",
  fix: "Put the final address into the step.",
  fixAt: "url",
};

const gatewayDown: Omit<StatusExplanation, "title"> = {
  meaning: "the service in front of the receiver cannot reach it.",
  fix: "Check that the receiver is running. Hookline tries again by itself.",
  fixAt: "receiver",
};

/** Codes with a meaning of their own. 520 to 526 are Cloudflare's, in front of many shops' receivers. */
export const STATUS_EXPLANATIONS: Readonly<Record<number, StatusExplanation>> = {
  301: { title: "Moved for good", ...moved },
  302: { title: "Sent elsewhere", ...moved },
  303: { title: "Sent elsewhere", ...moved },
  307: { title: "Sent elsewhere", ...moved },
  308: { title: "Moved for good", ...moved },
  400: {
    title: "Bad request",
    meaning: "it does not understand the request.",
    fix: "Compare the body and headers with what the receiver's documentation asks for.",
    fixAt: "payload",
  },
  401: {
    title: "Key refused",
    meaning: "it refuses the key in the request, or misses one.",
    fix: "Check the Authorization header or the secret it uses.",
    fixAt: "secret",
  },
  402: {
    title: "Payment required",
    meaning: "the account there must be paid first.",
    fix: "Check the plan or the balance at the receiver.",
    fixAt: "receiver",
  },
  403: {
    title: "Not allowed",
    meaning: "it knows the sender but does not allow this.",
    fix: "Check what the key may do, and whether a firewall there blocks Hookline.",
    fixAt: "secret",
  },
  404: {
    title: "Not found",
    meaning: "there is nothing at this path.",
    fix: "Check the path of the address, and any variable inside it.",
    fixAt: "url",
  },
  405: {
    title: "Method not allowed",
    meaning: "it does not take this kind of request.",
    fix: "Choose another method in the step, usually POST.",
    fixAt: "url",
  },
  406: {
    title: "No fitting answer",
    meaning: "it cannot answer in the form the Accept header asks for.",
    fix: "Remove or change the Accept header.",
    fixAt: "payload",
  },
  408: {
    title: "Too slow",
    meaning: "it gave up waiting for the request.",
    fix: "Hookline tries again by itself. If it stays, the receiver is overloaded.",
    fixAt: "wait",
  },
  409: {
    title: "Conflict",
    meaning: "it already has this, or its data has changed meanwhile.",
    fix: "Often this means the event arrived before. Check at the receiver before sending again.",
    fixAt: "receiver",
  },
  410: {
    title: "Gone",
    meaning: "the receiver has been shut down for good.",
    fix: "Put a new address into the step, then release what is held.",
    fixAt: "url",
  },
  411: {
    title: "Length missing",
    meaning: "it wants a body.",
    fix: "Add a body to the step.",
    fixAt: "payload",
  },
  413: {
    title: "Too large",
    meaning: "the body is larger than it accepts.",
    fix: "Send fewer fields.",
    fixAt: "payload",
  },
  415: {
    title: "Wrong format",
    meaning: "it does not read this content type.",
    fix: "Choose the body kind the receiver expects, such as JSON or form.",
    fixAt: "payload",
  },
  421: {
    title: "Wrong server",
    meaning: "the server there does not serve this name.",
    fix: "Check the host name in the address.",
    fixAt: "url",
  },
  422: {
    title: "Content refused",
    meaning: "it reads the body but does not accept a value in it.",
    fix: "Read the answer below: it usually names the field. Then correct the body.",
    fixAt: "payload",
  },
  425: {
    title: "Too early",
    meaning: "it asks to send again a little later.",
    fix: "Hookline tries again by itself.",
    fixAt: "wait",
  },
  429: {
    title: "Too many requests",
    meaning: "it gets more requests than it allows.",
    fix: "Hookline tries again by itself, as late as the receiver asks. If it happens often, set a rate limit for the endpoint.",
    fixAt: "limits",
  },
  431: {
    title: "Headers too large",
    meaning: "the headers are larger than it accepts.",
    fix: "Remove headers or shorten their values.",
    fixAt: "payload",
  },
  451: {
    title: "Blocked by law",
    meaning: "it may not accept this for legal reasons.",
    fix: "Ask the receiver's operator.",
    fixAt: "receiver",
  },
  500: {
    title: "Receiver failed",
    meaning: "the receiver broke while working on the request.",
    fix: "Hookline tries again by itself. If it stays, show the request to the receiver's operator.",
    fixAt: "receiver",
  },
  501: {
    title: "Not supported",
    meaning: "it does not know this kind of request.",
    fix: "Choose another method in the step, usually POST.",
    fixAt: "url",
  },
  502: { title: "Receiver unreachable", ...gatewayDown },
  503: {
    title: "Receiver not available",
    meaning: "it is overloaded or under maintenance.",
    fix: "Hookline tries again by itself.",
    fixAt: "wait",
  },
  504: { title: "Receiver too slow", ...gatewayDown },
  520: { title: "Unreadable answer behind the proxy", ...gatewayDown },
  521: { title: "Receiver down", ...gatewayDown },
  522: { title: "Receiver unreachable", ...gatewayDown },
  523: { title: "Receiver unreachable", ...gatewayDown },
  524: { title: "Receiver too slow", ...gatewayDown },
  525: {
    title: "Broken encryption behind the proxy",
    meaning: "the service in front of the receiver cannot open an encrypted connection to it.",
    fix: "Ask the receiver's operator to check its certificate.",
    fixAt: "receiver",
  },
  526: {
    title: "Bad certificate behind the proxy",
    meaning: "the service in front of the receiver does not trust its certificate.",
    fix: "Ask the receiver's operator to renew its certificate.",
    fixAt: "receiver",
  },
};

const OTHER: StatusExplanation = {
  title: "Unknown answer",
  meaning: "this is not a code of the web's standards.",
  fix: "Ask the receiver's operator what it means.",
  fixAt: "receiver",
};

/** The explanation by the first digit, for codes without one of their own. */
export function explainStatusClass(statusCode: number): StatusExplanation {
  if (statusCode >= 200 && statusCode <= 299) {
    return { title: "Delivered", meaning: "it accepted the request.", fix: "Nothing to do.", fixAt: "wait" };
  }
  if (statusCode >= 300 && statusCode <= 399) return { title: "Sent elsewhere", ...moved };
  if (statusCode >= 400 && statusCode <= 499) {
    return {
      title: "Request refused",
      meaning: "it refuses the request as it is.",
      fix: "Read the answer below and correct the step, then send again.",
      fixAt: "payload",
    };
  }
  if (statusCode >= 500 && statusCode <= 599) {
    return {
      title: "Receiver failed",
      meaning: "something is broken on the receiver's side.",
      fix: "Hookline tries again by itself.",
      fixAt: "receiver",
    };
  }
  return OTHER;
}
