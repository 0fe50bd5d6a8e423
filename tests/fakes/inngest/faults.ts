/** What this server does wrong on purpose. Counters are used up by the next calls; zero and null are the sound state. */
export interface Faults {
  /** The call is made and answered, but the answer is lost on the way: Inngest calls again. */
  dropReplies: number;
  /** The call is delivered twice at the same time; the first answer counts. */
  callTwice: number;
  /** Every call waits so long before it is made, in milliseconds. */
  delayMs: number;
  /** POST /e/:key answers this status instead of taking the events. */
  eventsStatus: number | null;
}

export function noFaults(): Faults {
  return { dropReplies: 0, callTwice: 0, delayMs: 0, eventsStatus: null };
}

/** Uses up one of a counter; false when none is left. */
export function takeFault(faults: Faults, name: "dropReplies" | "callTwice"): boolean {
  if (faults[name] <= 0) return false;
  faults[name] -= 1;
  return true;
}
