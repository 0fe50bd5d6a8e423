import { isAboutRequest } from "./cause.ts";

/** A target that takes some and refuses some is not put right by the next it takes. */
const calmMs = 300_000;

interface Standing {
  cause: string;
  lastAtMs: number;
  /** Of its deliveries: those that ended undelivered, and those that are still to be tried. */
  failed: number;
  waiting: number;
  /** The flow delivered to the endpoint after the last failure. */
  deliveredSince: boolean;
}

/**
 * Is a failure group over by itself? Not while any of it waits, nor within five minutes of its last failure. Then: all was
 * delivered or let go after all; or, where it lay with the receiver and not with the one request, others get through again.
 */
export function resolvesItself({ cause, deliveredSince, failed, lastAtMs, waiting }: Standing, nowMs: number): boolean {
  if (waiting > 0 || nowMs - lastAtMs < calmMs) return false;
  return failed === 0 || (deliveredSince && !isAboutRequest(cause));
}
