import type { Dispatcher } from "undici";
import type { OutboundResponse, OutboundTiming } from "#server/services/ports/outbound.ts";
import { decodeBody } from "./decode-body.ts";
import type { ConnectionTrace } from "./guarded-connect.ts";
import type { TracedHandler } from "./outbound-agent.ts";

const HEADERS_MAX = 64;
const HEADER_BYTES_MAX = 16 * 1024;

/** `error` is null when the answer came whole, or was cut where its body became too long. */
export interface ExchangeEnd {
  response: OutboundResponse | null;
  error: unknown;
  remoteAddress: string | null;
  timing: OutboundTiming;
  /** The connection stood but was not yet encrypted, had it been meant to be. */
  connectedOnly: boolean;
}

function keptHeaders(raw: unknown): { name: string; value: string }[] {
  if (!Array.isArray(raw)) return [];
  const headers: { name: string; value: string }[] = [];
  let bytes = 0;
  for (let index = 0; index + 1 < raw.length && headers.length < HEADERS_MAX; index += 2) {
    const [name, value] = [String(raw[index]), String(raw[index + 1])];
    bytes += name.length + value.length;
    if (bytes > HEADER_BYTES_MAX) break;
    headers.push({ name, value });
  }
  return headers;
}

/**
 * One request and what comes back, as a handler of undici's dispatch. `ended` settles once: by the answer's end, by
 * a failure, or by stop(), whichever is first; what arrives later is ignored and its connection closed.
 */
export class Exchange implements TracedHandler {
  trace: ConnectionTrace | null = null;
  readonly ended: Promise<ExchangeEnd>;
  readonly #bodyBytesMax: number;
  readonly #startedAt = performance.now();
  #settle: ((end: ExchangeEnd) => void) | null = null;
  #controller: Dispatcher.DispatchController | null = null;
  #stopped: Error | null = null;
  #firstByteAt: number | null = null;
  #statusCode: number | null = null;
  #headers: { name: string; value: string }[] = [];
  #chunks: Buffer[] = [];
  #bytes = 0;
  #truncated = false;

  constructor(bodyBytesMax: number) {
    this.#bodyBytesMax = bodyBytesMax;
    this.ended = new Promise((resolve) => {
      this.#settle = resolve;
    });
  }

  /** The status of an answer that has begun. */
  get statusCode(): number | null {
    return this.#statusCode;
  }

  /** Whether the request has been handed to a connection. */
  get sent(): boolean {
    return this.#controller !== null;
  }

  /** Ends the exchange with this error and closes its connection. */
  stop(error: Error): void {
    this.#end(error);
    this.#stopped = error;
    this.#controller?.abort(error);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#stopped !== null) controller.abort(this.#stopped);
  }

  onResponseStart(controller: Dispatcher.DispatchController, statusCode: number): void {
    this.#firstByteAt ??= performance.now();
    if (statusCode < 200) return;
    this.#statusCode = statusCode;
    this.#headers = keptHeaders(controller.rawHeaders);
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    const room = this.#bodyBytesMax - this.#bytes;
    if (chunk.length <= room) {
      this.#chunks.push(chunk);
      this.#bytes += chunk.length;
      return;
    }
    this.#chunks.push(chunk.subarray(0, room));
    this.#bytes += room;
    this.#truncated = true;
    this.#end(null);
    controller.abort(new Error("The answer is longer than what is kept."));
  }

  onResponseEnd(): void {
    this.#end(null);
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#end(error);
  }

  #end(error: Error | null): void {
    if (this.#settle === null) return;
    const settle = this.#settle;
    this.#settle = null;
    const { trace } = this;
    const remoteAddress = trace?.remoteAddress ?? null;
    const connectedOnly = trace !== null && trace.connectAt !== null && trace.tlsAt === null;
    settle({ response: this.#response(error), error, remoteAddress, timing: this.#timing(), connectedOnly });
    this.#chunks = [];
  }

  #response(error: Error | null): OutboundResponse | null {
    if (this.#statusCode === null) return null;
    const bodyTruncated = this.#truncated || error !== null;
    const body = decodeBody(Buffer.concat(this.#chunks), this.#headers, bodyTruncated);
    return { statusCode: this.#statusCode, headers: this.#headers, body, bodyTruncated };
  }

  #timing(): OutboundTiming {
    // A kept connection was opened before this exchange began: those phases were not part of it.
    const since = (at: number | null | undefined) =>
      at === null || at === undefined || at < this.#startedAt ? null : Math.round(at - this.#startedAt);
    return {
      dnsMs: since(this.trace?.dnsAt),
      connectMs: since(this.trace?.connectAt),
      tlsMs: since(this.trace?.tlsAt),
      firstByteMs: since(this.#firstByteAt),
      totalMs: Math.round(performance.now() - this.#startedAt),
    };
  }
}
