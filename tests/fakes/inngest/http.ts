import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Socket } from "node:net";

interface Reply {
  status: number;
  body: unknown;
}

/** A path's beginning, and what answers a POST to it. */
export type Routed = [
  prefix: string,
  answer: (body: unknown, request: { path: string; authorization: string | undefined }) => Reply,
];

export interface ListeningServer {
  url: string;
  port: number;
  close(): Promise<void>;
}

/** An HTTP server on the loopback interface for JSON POSTs; what a route throws is answered with 400. */
export async function listen(
  port: number,
  routes: readonly Routed[],
  on: { changed(): void; error(message: string): void },
): Promise<ListeningServer> {
  const sockets = new Set<Socket>();
  const server = createServer(async (req, res) => {
    const { body, status } = await answer(req, routes, on.error);
    send(res, status, body);
    on.changed();
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    close: async () => {
      if (!server.listening) return;
      const closed = once(server, "close");
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

async function answer(
  req: IncomingMessage,
  routes: readonly Routed[],
  onError: (message: string) => void,
): Promise<Reply> {
  const path = req.url?.split("?")[0] ?? "/";
  const route = routes.find(([prefix]) => path.startsWith(prefix));
  if (!route || req.method !== "POST") return { status: 404, body: { error: "Not found" } };
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk);
    return route[1](JSON.parse(Buffer.concat(chunks).toString("utf8")), {
      path,
      authorization: req.headers.authorization,
    });
  } catch (error) {
    onError(`POST ${path}: ${error}`);
    return { status: 400, body: { error: String(error) } };
  }
}

function send(res: ServerResponse, status: number, body: unknown): void {
  res.writeHead(status, { "content-type": "application/json" }).end(body === "" ? "" : JSON.stringify(body));
}
