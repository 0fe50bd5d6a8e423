import type { IncomingMessage, ServerResponse } from "node:http";
import { container } from "#server/container.ts";
import { intakeBytesMax } from "#server/services/intake/receive-request.ts";
import { replyToIntake } from "./intake-route.ts";
import { errorResponse } from "./problem-response.ts";

const intakePath = /^\/api\/in\/([\w-]{1,200})(?:\?|$)/;
/** A body that is too large is read on and thrown away up to here, so that its sender gets to read the answer. */
const bytesReadMax = 16_000_000;

/**
 * Intake for the serving process itself, without the way through the router.
 * Resolves when it has answered; null when the request is none of intake's. The route in app/api/in does the same
 * wherever this one is not in front.
 */
export function nodeIntake(req: IncomingMessage, res: ServerResponse): Promise<void> | null {
  const sourceKey = req.method === "POST" ? intakePath.exec(req.url ?? "")?.[1] : undefined;
  return sourceKey === undefined ? null : answer(req, res, sourceKey);
}

async function answer(req: IncomingMessage, res: ServerResponse, sourceKey: string): Promise<void> {
  const body = await readBody(req);
  if (body === "gone") return;
  const { ports } = container();
  try {
    const reply = await replyToIntake(ports, sourceKey, headersOf(req), body);
    const headers = { ...reply.headers, "x-content-type-options": "nosniff" };
    // What was not read to its end would be taken for the next request.
    res.writeHead(reply.status, req.complete ? headers : { ...headers, connection: "close" }).end(reply.body);
  } catch (error) {
    const response = errorResponse(error, ports.log, { method: "POST", url: `http://localhost${req.url}` });
    res.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text());
  }
}

/** The bytes; null when there are too many, "gone" when the sender left before the end. */
function readBody(req: IncomingMessage): Promise<Buffer | null | "gone"> {
  if (Number(req.headers["content-length"] ?? 0) > bytesReadMax) return Promise.resolve(null);
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    req.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length <= intakeBytesMax) chunks.push(chunk);
      else chunks.length = 0;
      if (length > bytesReadMax) req.destroy();
    });
    req.once("end", () => resolve(length > intakeBytesMax ? null : Buffer.concat(chunks, length)));
    req.once("close", () => resolve("gone"));
    req.once("error", () => resolve("gone"));
  });
}

function headersOf(req: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(req.headers)) {
    headers[name] = Array.isArray(value) ? value.join(", ") : (value ?? "");
  }
  return headers;
}
