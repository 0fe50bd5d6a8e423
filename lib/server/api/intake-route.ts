import { intakeBytesMax, receiveRequest } from "#server/services/intake/receive-request.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import { problemResponse } from "./problem-response.ts";
import { jsonResponse } from "./public-route.ts";
import { readBytes } from "./read-body.ts";

const titles: Record<number, string> = {
  400: "Not accepted",
  401: "Not signed as expected",
  404: "Not found",
  413: "Too large",
  415: "Send JSON",
};

/** POST /api/in/{sourceKey}: 202 only after the commit; a refusal says why. */
export async function handleIntake(ports: Ports, request: Request, sourceKey: string): Promise<Response> {
  const body = await readBytes(request, intakeBytesMax);
  const answer = await receiveRequest(ports, { sourceKey, headers: Object.fromEntries(request.headers), body });
  if (!answer.ok) {
    const { code, message, statusCode } = answer;
    return problemResponse({ title: titles[statusCode] ?? "Not accepted", status: statusCode, code, detail: message });
  }
  const [first] = answer.events;
  return jsonResponse(answer.events.length === 1 ? first : { ...first, events: answer.events }, 202);
}
