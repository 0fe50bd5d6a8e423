import type { OutboundErrorKind } from "#core/outbound/error-kinds.ts";

export interface OutboundRequest {
  method: string;
  url: string;
  headers: { name: string; value: string }[];
  /** UTF-8 text; null sends no body. */
  body: string | null;
}

/** Milliseconds from the start of the request; null where that phase was not reached. */
export interface OutboundTiming {
  dnsMs: number | null;
  connectMs: number | null;
  tlsMs: number | null;
  firstByteMs: number | null;
  totalMs: number;
}

export interface OutboundResponse {
  statusCode: number;
  headers: { name: string; value: string }[];
  /** At most 20,000 bytes, decoded as UTF-8 with replacement. */
  body: string;
  bodyTruncated: boolean;
}

/** What a target answered is a value: `response` when it answered at all, `error` when that is not a success. */
export interface OutboundResult {
  response: OutboundResponse | null;
  error: { kind: OutboundErrorKind; message: string; temporary: boolean } | null;
  remoteAddress: string | null;
  timing: OutboundTiming;
}

/** Sends one request to a public address, or says why it did not. Never throws for what the target does. */
export type SendOutbound = (request: OutboundRequest, signal?: AbortSignal) => Promise<OutboundResult>;
