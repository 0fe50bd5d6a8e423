import { Agent, Client, type Dispatcher, Pool } from "undici";
import { type ConnectionTrace, type ConnectOptions, guardedConnect } from "./guarded-connect.ts";

/** A dispatch handler that wants to know the connection its request goes over. */
export interface TracedHandler extends Dispatcher.DispatchHandler {
  trace: ConnectionTrace | null;
}

function isTraced(handler: Dispatcher.DispatchHandler): handler is TracedHandler {
  return "trace" in handler;
}

/** One connection at a time that tells each request about itself. */
class TracedClient extends Client {
  readonly #trace: ConnectionTrace;

  constructor(origin: string | URL, options: Client.Options, connect: ConnectOptions) {
    const trace: ConnectionTrace = { dnsAt: null, connectAt: null, tlsAt: null, remoteAddress: null };
    super(origin, { ...options, connect: guardedConnect(trace, connect) });
    this.#trace = trace;
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    if (isTraced(handler)) handler.trace = this.#trace;
    return super.dispatch(options, handler);
  }
}

/** How connections are kept; the deadline of an exchange is the sender's, so undici's own timeouts are off. */
const KEPT: Client.Options = {
  allowH2: false,
  pipelining: 1,
  headersTimeout: 0,
  bodyTimeout: 0,
  maxHeaderSize: 64 * 1024,
  keepAliveTimeout: 4_000,
  keepAliveMaxTimeout: 30_000,
  // A busy connection ends at some time, so that a moved name is followed.
  maxRequestsPerClient: 1_000,
};

/** Pools of guarded keep-alive connections, one pool an origin. */
export function createOutboundAgent(options: {
  connectionsPerOrigin: number;
  connectOptionsFor: (origin: string) => ConnectOptions;
}): Agent {
  return new Agent({
    allowH2: false,
    factory: (origin) => {
      const connect = options.connectOptionsFor(String(origin));
      return new Pool(origin, {
        ...KEPT,
        connections: options.connectionsPerOrigin,
        factory: (clientOrigin) => new TracedClient(clientOrigin, KEPT, connect),
      });
    },
  });
}
