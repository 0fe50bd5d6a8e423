import { explainOutcome } from "#core/explain/explain-outcome.ts";
import { checkTargetUrl, type TargetUrlProblem } from "#core/outbound/check-target-url.ts";
import { inCidrs } from "#core/outbound/cidrs.ts";
import { classifyAddress } from "#core/outbound/classify-address.ts";
import { findHeader } from "#core/outbound/find-header.ts";
import { isRetryableStatus } from "#core/retry/retryable.ts";
import type { OutboundRequest, OutboundResult, SendOutbound } from "#server/services/ports/outbound.ts";
import { checkRequest } from "./check-request.ts";
import { Exchange, type ExchangeEnd } from "./exchange.ts";
import type { ConnectOptions } from "./guarded-connect.ts";
import { OriginSlots } from "./origin-slots.ts";
import { createOutboundAgent } from "./outbound-agent.ts";
import { OutboundFault, toOutboundFault } from "./outbound-fault.ts";
import { cacheResolver, type ResolveHost, resolveWithSystem } from "./resolve-host.ts";

export interface GuardedSenderOptions {
  /** Ranges (as parseCidrs gives them) that are open although not public, also to plain http. */
  allowCidrs: readonly string[];
  /** Addresses of this installation itself, such as `http://localhost:3000/in/inbox/`: everything below them is open. */
  alwaysAllowedUrls: readonly string[];
  /** Sent when the request brings no user-agent of its own. */
  userAgent: string;
  /** For lookup, connection and TLS together. */
  connectTimeoutMs?: number;
  /** For the whole exchange, from the call to the last byte. */
  totalTimeoutMs?: number;
  responseBytesMax?: number;
  /** Exchanges with one origin at a time, and connections kept to it. */
  connectionsPerOrigin?: number;
  dnsKeepMs?: number;
  resolve?: ResolveHost;
  /** Certificates (PEM) to trust instead of the usual ones. */
  ca?: string;
}

export interface GuardedSender {
  send: SendOutbound;
  /** Waits for the exchanges under way; what is sent afterwards is rejected. */
  close: () => Promise<void>;
}

/** Addresses that are wrong in themselves; the others are right but not open. */
const MALFORMED: ReadonlySet<TargetUrlProblem> = new Set(["not_a_url", "too_long", "credentials"]);

function refused(fault: OutboundFault): OutboundResult {
  const timing = { dnsMs: null, connectMs: null, tlsMs: null, firstByteMs: null, totalMs: 0 };
  const { kind, message, temporary } = fault;
  return { response: null, error: { kind, message, temporary }, remoteAddress: null, timing };
}

function resultOf(end: ExchangeEnd, url: URL): OutboundResult {
  const { response, remoteAddress, timing } = end;
  if (end.error !== null) {
    const inTlsHandshake = url.protocol === "https:" && end.connectedOnly;
    const { kind, message, temporary } = toOutboundFault(end.error, url.host, inTlsHandshake);
    return { response, error: { kind, message, temporary }, remoteAddress, timing };
  }
  const statusCode = response?.statusCode ?? null;
  if (statusCode !== null && statusCode >= 200 && statusCode <= 299) {
    return { response, error: null, remoteAddress, timing };
  }
  const { message } = explainOutcome({ errorKind: "http", statusCode });
  const temporary = statusCode !== null && isRetryableStatus(statusCode);
  return { response, error: { kind: "http", message, temporary }, remoteAddress, timing };
}

/** Headers as undici takes them. Text beyond ASCII goes out as UTF-8; undici writes one byte a character. */
function wireHeaders(headers: OutboundRequest["headers"], userAgent: string): string[] {
  const wire = headers.flatMap(({ name, value }) => [name, Buffer.from(value, "utf8").toString("latin1")]);
  if (findHeader(headers, "user-agent") === null) wire.push("user-agent", userAgent);
  // Nothing here inflates an answer, so a small one cannot become a huge one.
  if (findHeader(headers, "accept-encoding") === null) wire.push("accept-encoding", "identity");
  return wire;
}

function deadlineFault(exchange: Exchange, host: string, totalTimeoutMs: number): OutboundFault {
  const within = `within ${totalTimeoutMs / 1000} s`;
  if (exchange.statusCode !== null) {
    const message = `${host} answered ${exchange.statusCode} but did not finish its answer ${within}.`;
    return new OutboundFault("timeout", message, true);
  }
  if (exchange.sent) return new OutboundFault("timeout", `${host} did not answer ${within}.`, true);
  return new OutboundFault("timeout", `No connection to ${host} was ready ${within}.`, true);
}

/**
 * Sends webhooks to public addresses only: a name is looked up once a connection, every address is checked, and the
 * checked address is the one connected to. No redirect is followed; https needs a valid certificate.
 * send() rejects only when its signal aborts (with the signal's reason) or after close().
 */
export function createGuardedSender(options: GuardedSenderOptions): GuardedSender {
  const { allowCidrs, connectTimeoutMs = 5_000, totalTimeoutMs = 15_000, responseBytesMax = 20_000 } = options;
  const { connectionsPerOrigin = 64, dnsKeepMs = 10_000 } = options;
  const ownUrls = options.alwaysAllowedUrls.map((url) => new URL(url));
  const resolve = cacheResolver(options.resolve ?? resolveWithSystem, dnsKeepMs, () => performance.now());
  const common = { resolve, timeoutMs: connectTimeoutMs, ca: options.ca };

  function connectOptionsFor(origin: string): ConnectOptions {
    const target = checkTargetUrl(origin, { allowCidrs });
    const { host } = new URL(origin);
    if (!target.ok) return { ...common, isAllowed: () => false, blockedMessage: target.message };
    const isAllowed = (address: string) =>
      inCidrs(address, allowCidrs) || (!target.needsAllowed && classifyAddress(address).public);
    const blockedMessage = target.needsAllowed
      ? `${host} may be reached only over https, by a public name and on a web port.`
      : `${host} is not a public address.`;
    return { ...common, isAllowed, blockedMessage };
  }

  const lane = (optionsFor: (origin: string) => ConnectOptions) => ({
    agent: createOutboundAgent({ connectionsPerOrigin, connectOptionsFor: optionsFor }),
    slots: new OriginSlots(connectionsPerOrigin),
  });
  const guarded = lane(connectOptionsFor);
  // Connections to ourselves have a lane of their own: a guarded request can never ride on one of them.
  const own = lane(() => ({ ...common, isAllowed: () => true, blockedMessage: "" }));
  const underWay = new Set<Promise<ExchangeEnd>>();
  let closing: Promise<void> | null = null;

  async function finishAndClose(): Promise<void> {
    await Promise.all(underWay);
    await Promise.all([guarded.agent.close(), own.agent.close()]);
  }

  const isOwn = (url: URL) =>
    ownUrls.some((prefix) => prefix.origin === url.origin && url.pathname.startsWith(prefix.pathname));

  const send: SendOutbound = async (request, signal) => {
    signal?.throwIfAborted();
    if (closing !== null) throw new Error("The sender is closed.");
    const fault = checkRequest(request);
    if (fault !== null) return refused(fault);
    const ownUrl = URL.canParse(request.url) && isOwn(new URL(request.url));
    const target = checkTargetUrl(request.url, { allowCidrs });
    if (!target.ok && !ownUrl) {
      return refused(new OutboundFault(MALFORMED.has(target.code) ? "invalid" : "blocked", target.message, false));
    }

    const url = new URL(request.url);
    const exchange = new Exchange(responseBytesMax);
    const onDeadline = () => exchange.stop(deadlineFault(exchange, url.host, totalTimeoutMs));
    const givenUp = new Error("The request was given up.");
    const onAbort = () => exchange.stop(givenUp);
    const timer = setTimeout(onDeadline, totalTimeoutMs);
    signal?.addEventListener("abort", onAbort, { once: true });
    const { agent, slots } = ownUrl ? own : guarded;
    const { method, body } = request;
    const headers = wireHeaders(request.headers, options.userAgent);
    const path = url.pathname + url.search;
    const leave = slots.enter(url.origin, () => {
      agent.dispatch({ origin: url.origin, path, method, headers, body }, exchange);
    });
    underWay.add(exchange.ended);
    const end = await exchange.ended;
    underWay.delete(exchange.ended);
    leave();
    clearTimeout(timer);
    signal?.removeEventListener("abort", onAbort);
    if (end.error === givenUp) throw signal?.reason;
    return resultOf(end, url);
  };

  return {
    send,
    close: () => {
      closing ??= finishAndClose();
      return closing;
    },
  };
}
