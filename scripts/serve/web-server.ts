import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { root } from "#scripts/paths.ts";
import { staticFolder } from "./build.ts";
import { staticFiles } from "./static-files.ts";

const KEEP_ALIVE_MS = 65_000; // Longer than a load balancer's usual 60 s, so that it closes first.
const REQUEST_MS = 60_000;
const DRAIN_MS = 5_000;

/** The app behind a listening HTTP server. */
export interface WebServer {
  /** No new requests; those under way get five seconds, live streams end at once. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

/** Prepares Next (and with it instrumentation.ts, which starts the engine) in this process, then listens. */
export async function startWebServer(options: { port: number; dev: boolean }): Promise<WebServer> {
  Object.assign(process.env, { NODE_ENV: options.dev ? "development" : "production" });
  const { default: next } = await import("next");
  const traffic = watchTraffic();
  let handle: Answering = async (_req, res) => void res.writeHead(503).end();
  const answerStatic = options.dev ? null : staticFiles(staticFolder);
  const server = createServer((req, res) => {
    traffic.opened(res);
    const answer = () => traffic.answering(res, takenByRuntime(req, res) ?? handle(req, res));
    if (!isReadable(req.url)) refuseAddress(res);
    else if (!answerStatic?.(req, res, answer)) answer();
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.headersTimeout = KEEP_ALIVE_MS + 1000;
  server.requestTimeout = REQUEST_MS;
  const app = next({
    ...options,
    dir: root,
    hostname: "localhost",
    httpServer: server,
    turbopack: options.dev,
    quiet: true,
  });
  await app.prepare();
  handle = app.getRequestHandler();
  await listen(server, options.port);
  return {
    drain: () => drain(server, traffic),
    close: async () => {
      server.closeAllConnections();
      await app.close();
    },
  };
}

/** Next answers a path whose escapes make no text with a bare 500. */
function isReadable(url: string | undefined): boolean {
  try {
    decodeURIComponent(url?.split("?", 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

function refuseAddress(res: ServerResponse): void {
  const detail = "The address has an escape (%…) that stands for no text. Correct it.";
  const problem = { type: "about:blank", title: "Not readable", status: 400, code: "bad_address", detail };
  res.writeHead(400, { "content-type": "application/problem+json", connection: "close" }).end(JSON.stringify(problem));
}

type Answering = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

const runtimeKey = Symbol.for("hookline.runtime");
type Registry = typeof globalThis & {
  [runtimeKey]?: { intake(req: IncomingMessage, res: ServerResponse): Promise<void> | null };
};

/** Intake is answered by the app's runtime (lib/server/api/start-runtime.ts) without Next's router before it. */
function takenByRuntime(req: IncomingMessage, res: ServerResponse): Promise<void> | null {
  return (globalThis as Registry)[runtimeKey]?.intake(req, res) ?? null;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, resolve);
  });
}

interface Traffic {
  opened(res: ServerResponse): void;
  answering(res: ServerResponse, work: Promise<void>): void;
  endStreams(): void;
  /** Resolves when nothing but streams is worked on, also of what was asked by clients that have left since. */
  settled(): Promise<void>;
}

function watchTraffic(): Traffic {
  const open = new Set<ServerResponse>();
  const underWay = new Map<ServerResponse, Promise<void>>();
  return {
    opened(res) {
      open.add(res);
      res.once("close", () => open.delete(res));
    },
    answering(res, work) {
      const ended = () => void underWay.delete(res);
      underWay.set(res, work.then(ended, ended));
    },
    endStreams() {
      for (const res of open) if (isStream(res)) res.destroy();
    },
    async settled() {
      await Promise.all([...underWay].filter(([res]) => !isStream(res)).map(([, work]) => work));
    },
  };
}

async function drain(server: Server, traffic: Traffic): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  traffic.endStreams();
  await Promise.race([closed.then(() => traffic.settled()), sleep(DRAIN_MS)]);
}

function isStream(res: ServerResponse): boolean {
  return String(res.getHeader("content-type")).startsWith("text/event-stream");
}
