import { expect } from "vitest";
import { z } from "zod";
import { type Problem, problemSchema } from "#contracts/problem.ts";

/** What came back; `json` is undefined when the body is not JSON. */
export interface ApiAnswer {
  status: number;
  headers: Headers;
  text: string;
  json: unknown;
}

type Credentials = { apiKey: string } | { cookie: string } | Record<string, never>;

/** Calls one running app as one caller. Bodies are sent as JSON, a text or bytes as they are. */
export interface ApiClient {
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<ApiAnswer>;
  /** As `call`, but expects success and parses the answer by its contract. */
  get<T extends z.ZodType>(path: string, schema: T): Promise<z.output<T>>;
  post<T extends z.ZodType>(path: string, body: unknown, schema: T): Promise<z.output<T>>;
}

/** For answers nobody looks into. */
export const anything = z.unknown();

export function createApiClient(appUrl: string, credentials: Credentials): ApiClient {
  const own: Record<string, string> =
    "apiKey" in credentials
      ? { authorization: `Bearer ${credentials.apiKey}` }
      : "cookie" in credentials
        ? { cookie: credentials.cookie, origin: appUrl }
        : {};

  const call: ApiClient["call"] = async (method, path, body, headers = {}) => {
    const isRaw = typeof body === "string" || body instanceof Uint8Array;
    const content: Record<string, string> = body === undefined ? {} : { "content-type": "application/json" };
    const response = await fetch(`${appUrl}${path}`, {
      method,
      headers: { ...own, ...content, ...headers },
      ...(body === undefined ? {} : { body: isRaw ? (body as BodyInit) : JSON.stringify(body) }),
      redirect: "manual",
    });
    return readAnswer(response);
  };

  const expectSuccess = async <T extends z.ZodType>(
    method: string,
    path: string,
    body: unknown,
    schema: T,
  ): Promise<z.output<T>> => {
    const answer = await call(method, path, body);
    expect(answer.status, `${method} ${path} answered: ${answer.text}`).toBeLessThan(300);
    return schema.parse(answer.json);
  };

  return {
    call,
    get: (path, schema) => expectSuccess("GET", path, undefined, schema),
    post: (path, body, schema) => expectSuccess("POST", path, body, schema),
  };
}

export async function readAnswer(response: Response): Promise<ApiAnswer> {
  const text = await response.text();
  const isJson = /\bjson\b/.test(response.headers.get("content-type") ?? "");
  return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : undefined };
}

/** The answer is problem+json of this status, and says in a sentence what is wrong. */
export function expectProblem(answer: ApiAnswer, status: number, code?: string): Problem {
  expect(answer.status, answer.text).toBe(status);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  const problem = problemSchema.parse(answer.json);
  expect(problem.status).toBe(status);
  expect(problem.detail).toMatch(/^\S.{10,}/s);
  if (code !== undefined) expect(problem.code).toBe(code);
  return problem;
}
