import { EventEmitter, once } from "node:events";
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { Socket } from "node:net";

/** One request as it came in; header names in lower case, the body byte for byte. */
export interface ReceivedRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  rawBody: Buffer;
  body: string;
  receivedAtMs: number;
}

/** What the receiver does with a request. */
export type ReceiverBehaviour =
  | {
      kind: "answer";
      status?: number;
      headers?: Record<string, string | string[]>;
      body?: string | Buffer;
      delayMs?: number;
    }
  /** Takes the request and never answers. */
  | { kind: "hang" }
  /** Resets the connection before a byte of the answer. */
  | { kind: "reset" }
  /** Answers 200 at once, then a byte every `everyMs` for ever. */
  | { kind: "drip"; everyMs: number }
  /** Sends 200 and a body of `bytes` bytes, as fast as it is read. */
  | { kind: "big"; bytes: number }
  /** Sends 200 with half of the body it announced, then closes. */
  | { kind: "break_off" };

export interface Receiver {
  origin: string;
  port: number;
  requests: ReceivedRequest[];
  /** TCP connections taken so far, also those without a request. */
  connectionCount: () => number;
  /** Body bytes that "big" answers have handed to the socket. */
  bytesWritten: () => number;
  /** For every path without a behaviour of its own. */
  behave: (behaviour: ReceiverBehaviour) => void;
  behaveAt: (path: string, behaviour: ReceiverBehaviour) => void;
  /** As `behave`, but chosen anew for every request. */
  behaveBy: (choose: (request: ReceivedRequest) => ReceiverBehaviour) => void;
  /** Resolves with the first `count` requests as soon as so many have come. */
  waitFor: (count: number) => Promise<ReceivedRequest[]>;
  /** Resolves when `count` connections have ended, whoever ended them. */
  waitForClosed: (count: number) => Promise<void>;
  /** Closes the connections that are kept open, as a restart would. */
  dropConnections: () => void;
  close: () => Promise<void>;
}

const CHUNK = Buffer.alloc(64 * 1024, "x");

function answerBig(res: ServerResponse, bytes: number, onWrite: (count: number) => void): void {
  let left = bytes;
  const write = () => {
    while (left > 0 && !res.destroyed) {
      const chunk = left >= CHUNK.length ? CHUNK : CHUNK.subarray(0, left);
      left -= chunk.length;
      onWrite(chunk.length);
      if (!res.write(chunk)) {
        res.once("drain", write);
        return;
      }
    }
    if (left === 0) res.end();
  };
  res.writeHead(200, { "content-type": "text/plain", "content-length": String(bytes) });
  write();
}

function perform(
  behaviour: ReceiverBehaviour,
  req: IncomingMessage,
  res: ServerResponse,
  onWrite: (count: number) => void,
) {
  switch (behaviour.kind) {
    case "answer": {
      const { status = 200, headers = {}, body = "ok", delayMs = 0 } = behaviour;
      const answer = () => res.writeHead(status, headers).end(req.method === "HEAD" ? undefined : body);
      if (delayMs === 0) answer();
      else res.once("close", clearTimeout.bind(null, setTimeout(answer, delayMs)));
      return;
    }
    case "hang":
      return;
    case "reset":
      req.socket.resetAndDestroy();
      return;
    case "drip": {
      res.writeHead(200, { "content-type": "text/plain" });
      const timer = setInterval(() => res.write("."), behaviour.everyMs);
      res.once("close", () => clearInterval(timer));
      return;
    }
    case "big":
      answerBig(res, behaviour.bytes, onWrite);
      return;
    case "break_off":
      res.writeHead(200, { "content-length": "10" });
      res.write("half!", () => req.socket.destroy());
  }
}

/**
 * A real HTTP or HTTPS server on the loopback interface that records what it gets and misbehaves on demand.
 * Answers 200 "ok" until told otherwise.
 */
export async function startReceiver(
  options: { host?: string; port?: number; tls?: { key: string; cert: string } } = {},
): Promise<Receiver> {
  const host = options.host ?? "127.0.0.1";
  const requests: ReceivedRequest[] = [];
  const sockets = new Set<Socket>();
  const behaviours = new Map<string, ReceiverBehaviour>();
  let fallback: (request: ReceivedRequest) => ReceiverBehaviour = () => ({ kind: "answer" });
  let waiting: { count: number; resolve: (requests: ReceivedRequest[]) => void }[] = [];
  const closings = new EventEmitter();
  let connections = 0;
  let closed = 0;
  let written = 0;

  const onRequest: RequestListener = async (req, res) => {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of req) chunks.push(chunk);
    } catch {
      return;
    }
    const rawBody = Buffer.concat(chunks);
    const path = req.url ?? "/";
    const headers = Object.fromEntries(Object.entries(req.headers).map(([name, value]) => [name, String(value)]));
    const method = req.method ?? "";
    const request = { method, path, headers, rawBody, body: rawBody.toString("utf8"), receivedAtMs: Date.now() };
    requests.push(request);
    const ready = waiting.filter(({ count }) => requests.length >= count);
    waiting = waiting.filter(({ count }) => requests.length < count);
    for (const { count, resolve } of ready) resolve(requests.slice(0, count));
    perform(behaviours.get(path) ?? fallback(request), req, res, (count) => {
      written += count;
    });
  };

  const server = options.tls === undefined ? createHttpServer(onRequest) : createHttpsServer(options.tls, onRequest);
  server.on("connection", (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.once("close", () => {
      sockets.delete(socket);
      closed += 1;
      closings.emit("closed");
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The receiver has no port.");
  const { port } = address;

  const dropConnections = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    origin: `${options.tls === undefined ? "http" : "https"}://${host.includes(":") ? `[${host}]` : host}:${port}`,
    port,
    requests,
    connectionCount: () => connections,
    bytesWritten: () => written,
    behave: (behaviour) => {
      fallback = () => behaviour;
    },
    behaveBy: (choose) => {
      fallback = choose;
    },
    behaveAt: (path, behaviour) => {
      behaviours.set(path, behaviour);
    },
    waitFor: (count) =>
      requests.length >= count
        ? Promise.resolve(requests.slice(0, count))
        : new Promise((resolve) => waiting.push({ count, resolve })),
    waitForClosed: async (count) => {
      while (closed < count) await once(closings, "closed");
    },
    dropConnections,
    close: async () => {
      const ended = new Promise((resolve) => server.close(resolve));
      dropConnections();
      await ended;
    },
  };
}
