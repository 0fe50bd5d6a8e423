import { intakeBytesMax, receiveRequest } from "#server/services/intake/receive-request.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import { problemHeaders, problemText } from "./problem-response.ts";
import { readBytes } from "./read-body.ts";

const titles: Record<number, string> = {
  400: "Not accepted",
  401: "Not signed as expected",
  404: "Not found",
  413: "Too large",
  415: "Send JSON",
};

export interface IntakeReply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

const acceptedHeaders = { "content-type": "application/json", "cache-control": "no-store" };

/** What POST /api/in/{sourceKey} is answered: 202 only after the commit; a refusal says why. `body` null = too large. */
export async function replyToIntake(
  ports: Ports,
  sourceKey: string,
  headers: Record<string, string>,
  body: Buffer | null,
): Promise<IntakeReply> {
  const answer = await receiveRequest(ports, { sourceKey, headers, body });
  if (!answer.ok) {
    const { code, message, statusCode: status } = answer;
    const problem = { title: titles[status] ?? "Not accepted", status, code, detail: message };
    return { status, headers: problemHeaders, body: problemText(problem) };
  }
  const [first] = answer.events;
  const accepted = answer.events.length === 1 ? first : { ...first, events: answer.events };
  return { status: 202, headers: acceptedHeaders, body: JSON.stringify(accepted) };
}

export async function handleIntake(ports: Ports, request: Request, sourceKey: string): Promise<Response> {
  const bytes = await readBytes(request, intakeBytesMax);
  const { body, headers, status } = await replyToIntake(ports, sourceKey, Object.fromEntries(request.headers), bytes);
  return new Response(body, { status, headers });
}
