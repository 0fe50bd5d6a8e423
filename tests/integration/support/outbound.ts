import { createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";
import { createGuardedSender, type GuardedSenderOptions } from "#server/http/guarded-sender.ts";
import type { OutboundRequest, OutboundResult } from "#server/services/ports/outbound.ts";
import { type Receiver, startReceiver } from "#tests/fakes/receiver.ts";

const loopback = ["127.0.0.0/8", "::1/128"];

/** A receiver until the test ends. */
export async function receiver(options: Parameters<typeof startReceiver>[0] = {}): Promise<Receiver> {
  const started = await startReceiver(options);
  onTestFinished(started.close);
  return started;
}

/** A guarded sender until the test ends; to it loopback alone is open. */
export function sender(options: Partial<GuardedSenderOptions> = {}) {
  const made = createGuardedSender({
    allowCidrs: loopback,
    alwaysAllowedUrls: [],
    userAgent: "Hookline/test",
    ...options,
  });
  onTestFinished(made.close);
  return made;
}

export function post(url: string, more: Partial<OutboundRequest> = {}): OutboundRequest {
  return { method: "POST", url, headers: [], body: "{}", ...more };
}

export function errorKind(result: OutboundResult): string | null {
  return result.error?.kind ?? null;
}

/** A listener that speaks no HTTP, until the test ends; answers its port. */
export async function rawServer(onConnection: (socket: Socket) => void): Promise<number> {
  const server = createServer(onConnection);
  const sockets = new Set<{ destroy: () => void }>();
  server.on("connection", (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address.port;
}
