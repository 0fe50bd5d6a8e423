import { checkHeaderSyntax, isConnectionHeader } from "#core/outbound/headers.ts";
import type { OutboundRequest } from "#server/services/ports/outbound.ts";
import { OutboundFault } from "./outbound-fault.ts";

const METHODS = new Set(["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"]);
const HEADER_BYTES_MAX = 32 * 1024;
const BODY_BYTES_MAX = 2 * 1024 * 1024;

/** Checks method, headers and sizes of our own request. null when it may be sent. */
export function checkRequest(request: OutboundRequest): OutboundFault | null {
  if (!METHODS.has(request.method)) {
    return new OutboundFault("invalid", `${request.method} is not a method a webhook may use.`, false);
  }
  let headerBytes = 0;
  for (const { name, value } of request.headers) {
    const problem = isConnectionHeader(name)
      ? `The header ${name} belongs to the connection and may not be set.`
      : checkHeaderSyntax(name, value);
    if (problem !== null) return new OutboundFault("invalid", problem, false);
    headerBytes += name.length + Buffer.byteLength(value);
  }
  if (headerBytes > HEADER_BYTES_MAX) {
    return new OutboundFault("too_large", `The headers are larger than ${HEADER_BYTES_MAX / 1024} KB together.`, false);
  }
  if (request.body !== null && Buffer.byteLength(request.body) > BODY_BYTES_MAX) {
    return new OutboundFault("too_large", `The body is larger than ${BODY_BYTES_MAX / 1024 / 1024} MB.`, false);
  }
  return null;
}
