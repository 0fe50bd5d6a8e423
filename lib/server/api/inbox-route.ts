import { receiveInboxRequest } from "#server/services/inboxes/receive-inbox-request.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import { problemResponse } from "./problem-response.ts";
import { jsonResponse } from "./public-route.ts";
import { readBytes } from "./read-body.ts";

const bytesMax = 2_000_000;

/** Any method at an inbox's address: kept and answered with 200, as a friendly receiver would. */
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
  return jsonResponse({ received: true, id: kept.id });
}
