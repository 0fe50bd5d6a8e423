import type { OutboundErrorKind } from "#core/outbound/error-kinds.ts";

/** Whether an answer with this status may be different when the same request is sent again later. */
export function isRetryableStatus(statusCode: number): boolean {
  return statusCode === 408 || statusCode === 425 || statusCode === 429 || (statusCode >= 500 && statusCode <= 599);
}

/** Whether a request that got no answer may get one later. A broken certificate stays broken, a failed handshake may not. */
export function isRetryableError(kind: OutboundErrorKind, temporary: boolean): boolean {
  switch (kind) {
    case "dns":
    case "connect":
    case "timeout":
      return true;
    case "tls":
      return temporary;
    case "blocked":
    case "too_large":
    case "http":
    case "invalid":
      return false;
  }
}
