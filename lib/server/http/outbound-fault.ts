import { errors } from "undici";
import type { OutboundErrorKind } from "#core/outbound/error-kinds.ts";

/** Why an exchange ended without an answer, already in the words of the port. */
export class OutboundFault extends Error {
  readonly kind: OutboundErrorKind;
  /** Whether the same request may succeed later without anybody changing anything. */
  readonly temporary: boolean;

  constructor(kind: OutboundErrorKind, message: string, temporary: boolean) {
    super(message);
    this.name = "OutboundFault";
    this.kind = kind;
    this.temporary = temporary;
  }
}

/** Certificate problems in words; codes of OpenSSL's verification as Node names them. */
const CERTIFICATE_PROBLEMS: Record<string, string> = {
  CERT_HAS_EXPIRED: "has expired",
  CERT_NOT_YET_VALID: "is not valid yet",
  CERT_REVOKED: "was revoked",
  DEPTH_ZERO_SELF_SIGNED_CERT: "is self-signed",
  SELF_SIGNED_CERT_IN_CHAIN: "comes from an issuer nobody vouches for",
  ERR_TLS_CERT_ALTNAME_INVALID: "was made for another name",
  UNABLE_TO_GET_ISSUER_CERT: "comes without its issuer's certificate",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "comes without its issuer's certificate, or from an issuer nobody vouches for",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "comes without its issuer's certificate",
};
const CERTIFICATE_CODE = /^(CERT_|UNABLE_TO_|ERR_TLS_CERT_|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|PATH_LENGTH)/;

const CONNECT_PROBLEMS: Record<string, string> = {
  ECONNREFUSED: "refused the connection: nothing listens on that port",
  ECONNRESET: "closed the connection before it had answered",
  EPIPE: "closed the connection before it had answered",
  UND_ERR_SOCKET: "closed the connection before it had answered",
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "closed the connection before it had answered",
  EHOSTUNREACH: "could not be reached",
  ENETUNREACH: "could not be reached",
  EADDRNOTAVAIL: "could not be reached",
};

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

/**
 * Puts an error of the socket, of TLS or of undici into the words of the port.
 * @param host host name and port as written in the address, for the sentence.
 * @param inTlsHandshake true when the connection stood but was not yet encrypted.
 */
export function toOutboundFault(error: unknown, host: string, inTlsHandshake: boolean): OutboundFault {
  if (error instanceof OutboundFault) return error;
  const code = codeOf(error);
  const certificate = CERTIFICATE_PROBLEMS[code];
  if (certificate !== undefined || CERTIFICATE_CODE.test(code)) {
    return new OutboundFault("tls", `The certificate of ${host} ${certificate ?? `is not valid (${code})`}.`, false);
  }
  if (code === "EPROTO" || code.startsWith("ERR_SSL_") || code.startsWith("ERR_TLS_")) {
    return new OutboundFault("tls", `No encrypted connection with ${host} could be agreed on (${code}).`, false);
  }
  if (inTlsHandshake && code !== "ETIMEDOUT") {
    return new OutboundFault("tls", `${host} closed the connection while it was being encrypted.`, true);
  }
  if (code === "ETIMEDOUT") return new OutboundFault("timeout", `${host} did not take the connection in time.`, true);
  if (code === "UND_ERR_HEADERS_OVERFLOW") {
    return new OutboundFault("too_large", `${host} answered with headers that are too large to read.`, false);
  }
  if (code === "UND_ERR_INVALID_ARG" || code === "ERR_INVALID_ARG_VALUE") {
    return new OutboundFault("invalid", `The request to ${host} cannot be sent as it is written.`, false);
  }
  if (error instanceof errors.HTTPParserError) {
    return new OutboundFault("connect", `${host} answered with something that is not HTTP.`, true);
  }
  return new OutboundFault("connect", `${host} ${CONNECT_PROBLEMS[code] ?? "could not be reached"}.`, true);
}
