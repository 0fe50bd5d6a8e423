import { setTimeout as sleep } from "node:timers/promises";
import type { InboxReply } from "#server/services/inboxes/choose-reply.ts";
import { receiveInboxRequest } from "#server/services/inboxes/receive-inbox-request.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import { problemResponse } from "./problem-response.ts";
import { jsonResponse } from "./public-route.ts";
import { readBytes } from "./read-body.ts";

const bytesMax = 2_000_000;

/** Any method at an inbox's address: kept, and answered as its people chose; with 200 if they chose nothing. */
export async function handleInbox(ports: Ports, request: Request, key: string, rest: string): Promise<Response> {
  const body = await readBytes(request, bytesMax);
  if (body === null) {
    return problemResponse({
      title: "Too large",
      status: 413,
      code: "too_large",
      detail: "An inbox takes at most 2 MB.",
    });
  }
  const { search } = new URL(request.url);
  const headers = [...request.headers].map(([name, value]) => ({ name, value }));
  const path = `/${rest}${search}`;
  const kept = await receiveInboxRequest(ports, key, { method: request.method, path, headers, body });
  if (!kept) {
    const detail = "There is no inbox at this address. Copy the address from the Inbox page.";
    return problemResponse({ title: "Not found", status: 404, code: "not_found", detail });
  }
  return replyTo(request, kept.id, kept.reply);
}

async function replyTo(
  request: Request,
  id: string,
  { body, contentType, delayMs, done, status }: InboxReply,
): Promise<Response> {
  if (delayMs > 0) await sleep(delayMs, undefined, { signal: request.signal }).catch(() => {});
  done();
  if (status === null) return droppedConnection();
  const headers = { "cache-control": "no-store" };
  if (bodyless.has(status)) return new Response(null, { status, headers });
  if (body !== null) return new Response(body, { status, headers: { ...headers, "content-type": contentType } });
  const said = status <= 299 ? { received: true, id } : { received: true, id, note: "This inbox is set to fail." };
  return jsonResponse(said, status, headers);
}

/** Statuses whose answers have no body (RFC 9110, 15.3.5, 15.3.6 and 15.4.5). */
const bodyless: ReadonlySet<number> = new Set([204, 205, 304]);

/** A body that fails before its first byte: the server then closes the connection without having answered. */
function droppedConnection(): Response {
  const body = new ReadableStream({
    start(controller) {
      controller.error(new DOMException("The inbox drops the connection", "AbortError"));
    },
  });
  return new Response(body);
}
