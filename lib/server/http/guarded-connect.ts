import { isIP, type LookupFunction, connect as netConnect, type Socket } from "node:net";
import { connect as tlsConnect } from "node:tls";
import type { buildConnector } from "undici";
import { OutboundFault, toOutboundFault } from "./outbound-fault.ts";
import type { ResolveHost } from "./resolve-host.ts";

/** How far the newest connection of one client came, in performance.now() milliseconds. */
export interface ConnectionTrace {
  dnsAt: number | null;
  connectAt: number | null;
  tlsAt: number | null;
  remoteAddress: string | null;
}

export interface ConnectOptions {
  resolve: ResolveHost;
  /** Which addresses this client may connect to. */
  isAllowed: (address: string) => boolean;
  /** What to say when none of the addresses is allowed. */
  blockedMessage: string;
  /** For the whole of lookup, connection and TLS. */
  timeoutMs: number;
  /** Certificates to trust instead of the usual ones. */
  ca: string | undefined;
}

/** Answers a lookup with addresses that were already checked: what was checked is what is connected to. */
function pinnedLookup(addresses: string[]): LookupFunction {
  const answers = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_hostname, options, callback) => {
    const [first] = answers;
    if (options.all || first === undefined) callback(null, answers);
    else callback(null, first.address, first.family);
  };
}

async function allowedAddresses(hostname: string, options: ConnectOptions): Promise<string[]> {
  let addresses: string[];
  try {
    addresses = isIP(hostname) === 0 ? await options.resolve(hostname) : [hostname];
  } catch {
    throw new OutboundFault("dns", `The name ${hostname} could not be found.`, true);
  }
  if (addresses.length === 0) throw new OutboundFault("dns", `The name ${hostname} has no address.`, true);
  const allowed = addresses.filter((address) => isIP(address) !== 0 && options.isAllowed(address));
  if (allowed.length === 0) throw new OutboundFault("blocked", options.blockedMessage, false);
  return allowed;
}

/**
 * A connector for undici that looks the name up once, drops every address that is not allowed, connects to one of
 * the rest and checks the peer's address again before a byte of the request is sent.
 */
export function guardedConnect(trace: ConnectionTrace, options: ConnectOptions): buildConnector.connector {
  return ({ hostname, host = hostname, protocol, port }, callback) => {
    Object.assign(trace, { dnsAt: null, connectAt: null, tlsAt: null, remoteAddress: null });
    const secure = protocol === "https:";
    let socket: Socket | null = null;
    let done = false;

    function finish(error: unknown): void {
      if (done) return;
      done = true;
      clearTimeout(timer);
      if (error === null && socket !== null) {
        callback(null, socket);
        return;
      }
      const inTlsHandshake = secure && trace.connectAt !== null && trace.tlsAt === null;
      socket?.destroy();
      callback(toOutboundFault(error, host, inTlsHandshake), null);
    }

    const timer = setTimeout(() => {
      const what = trace.dnsAt === null ? "be found" : trace.connectAt === null ? "be reached" : "agree on encryption";
      finish(new OutboundFault("timeout", `${host} could not ${what} within ${options.timeoutMs / 1000} s.`, true));
    }, options.timeoutMs);

    function open(addresses: string[]): void {
      if (done) return;
      trace.dnsAt = performance.now();
      const target = { host: hostname, port: Number(port) || (secure ? 443 : 80), lookup: pinnedLookup(addresses) };
      const servername = isIP(hostname) === 0 ? hostname.replace(/\.$/, "") : "";
      const opened = secure
        ? tlsConnect({ ...target, servername, ca: options.ca, ALPNProtocols: ["http/1.1"], rejectUnauthorized: true })
        : netConnect(target);
      socket = opened;
      opened.setNoDelay(true);
      opened.on("error", finish);
      opened.once("close", () => finish(new OutboundFault("connect", `${host} closed the connection.`, true)));
      opened.once("connect", () => {
        trace.connectAt = performance.now();
        trace.remoteAddress = opened.remoteAddress ?? null;
        if (trace.remoteAddress === null || !options.isAllowed(trace.remoteAddress)) {
          finish(new OutboundFault("blocked", options.blockedMessage, false));
        } else if (!secure) finish(null);
      });
      opened.once("secureConnect", () => {
        trace.tlsAt = performance.now();
        finish(null);
      });
    }

    allowedAddresses(hostname, options).then(open).catch(finish);
  };
}
