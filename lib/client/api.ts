import type { z } from "zod";
import { type Problem, problemSchema } from "#contracts/problem.ts";
import { parseJson } from "#core/json/parse-json.ts";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** An answer outside 2xx, or none at all (`status` 0, code "network"). `message` is the sentence for people. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: NonNullable<Problem["errors"]>;

  constructor(problem: Pick<Problem, "status" | "code" | "detail" | "errors">) {
    super(problem.detail);
    this.name = "ApiProblem";
    this.status = problem.status;
    this.code = problem.code;
    this.errors = problem.errors ?? [];
  }
}

/**
 * Asks Hookline's own API with the session's cookie and parses the answer with `schema`
 * (`z.undefined()` for 204). Throws ApiProblem for every other outcome.
 */
export async function request<T extends z.ZodType>(
  schema: T,
  method: Method,
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<z.output<T>> {
  const response = await send(method, path, body, signal);
  const answer = await readJson(response);
  if (!response.ok) throw new ApiProblem(toProblem(response.status, answer));
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw new ApiProblem({
    status: response.status,
    code: "unexpected_answer",
    detail: "Hookline answered in a way this page does not understand. Reload the page; it may have been updated.",
  });
}

/** What an answer outside 2xx says went wrong. */
export async function readProblem(response: Response): Promise<ApiProblem> {
  return new ApiProblem(toProblem(response.status, await readJson(response)));
}

/** A change goes through although its page is left; browsers do that for bodies of up to 64 KB (Fetch, 4.6). */
const keptAliveCharsMax = 20_000;

async function send(method: Method, path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  try {
    return await fetch(path, {
      method,
      signal,
      keepalive: method === "PATCH" && text !== undefined && text.length < keptAliveCharsMax,
      headers: body === undefined ? { accept: "application/json" } : jsonHeaders,
      body: text,
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiProblem({
      status: 0,
      code: "network",
      detail: "Hookline cannot be reached. Check your connection and try again.",
    });
  }
}

const answerDepthMax = 256;
const jsonHeaders = { accept: "application/json", "content-type": "application/json" };

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === "") return undefined;
  // A shop's ids may be larger than 2^53: they are read, and shown, digit by digit.
  const parsed = parseJson(text, { maxDepth: answerDepthMax });
  return parsed.ok ? parsed.value : text;
}

function toProblem(status: number, answer: unknown): Pick<Problem, "status" | "code" | "detail" | "errors"> {
  const parsed = problemSchema.safeParse(answer);
  if (parsed.success) return { ...parsed.data, detail: parsed.data.detail || parsed.data.title };
  return {
    status,
    code: `http_${status}`,
    detail: `Hookline answered with an error (${status}). Try again in a moment.`,
  };
}
