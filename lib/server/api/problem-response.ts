import type { z } from "zod";
import type { Problem } from "#contracts/problem.ts";
import { ServiceError, type ServiceErrorCode } from "#server/services/errors.ts";
import type { Log } from "#server/services/ports/log.ts";

const statuses = {
  invalid: { status: 422, title: "Some fields need a change" },
  not_found: { status: 404, title: "Not found" },
  conflict: { status: 409, title: "Not possible as things stand" },
  forbidden: { status: 403, title: "Not allowed" },
  unauthenticated: { status: 401, title: "Sign in first" },
  setup_done: { status: 403, title: "Already set up" },
  too_large: { status: 413, title: "Too large" },
  unsupported_media_type: { status: 415, title: "Send JSON" },
  bad_json: { status: 400, title: "Not readable as JSON" },
  unavailable: { status: 503, title: "Not available just now" },
} as const satisfies Record<ServiceErrorCode, { status: number; title: string }>;

export const problemHeaders = { "content-type": "application/problem+json", "cache-control": "no-store" };

/** RFC 9457, as text. */
export function problemText(problem: Omit<Problem, "type">): string {
  return JSON.stringify({ type: `https://hookline.dev/problems/${problem.code}`, ...problem } satisfies Problem);
}

export function problemResponse(problem: Omit<Problem, "type">): Response {
  return new Response(problemText(problem), { status: problem.status, headers: problemHeaders });
}

/** The one place where an exception becomes an answer; only what nobody expected is logged. */
export function errorResponse(error: unknown, log: Log, request: { url: string; method: string }): Response {
  if (error instanceof ServiceError) {
    const { status, title } = statuses[error.code];
    return problemResponse({ title, status, code: error.code, detail: error.message, errors: error.errors });
  }
  const { pathname } = new URL(request.url);
  log.error(
    { path: pathname, method: request.method, error: error instanceof Error ? error.stack : String(error) },
    "A request failed",
  );
  const detail =
    "Something went wrong in Hookline. Nothing was changed; try again, and look into the server's log if it stays.";
  return problemResponse({ title: "Internal error", status: 500, code: "internal", detail });
}

/** zod's findings as field errors; throws the `invalid` that carries them. */
export function parseOrThrow<T extends z.ZodType>(schema: T, value: unknown, what: string): z.output<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.flatMap(issueErrors).slice(0, 50);
  const first = errors[0];
  const detail =
    errors.length === 1 && first
      ? `${first.path || what}: ${first.message}`
      : `${what} has ${errors.length} problems; see errors.`;
  throw new ServiceError("invalid", detail, errors);
}

function issueErrors(issue: z.core.$ZodIssue): { path: string; message: string }[] {
  const path = issue.path.join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ path: path ? `${path}.${key}` : key, message: "This field is not known here." }));
  }
  if (issue.code === "invalid_union") {
    // Of several forms it was meant to be the one whose own fields are wrong, not the one it does not resemble at all.
    const meant = issue.errors.find((issues) => issues.every((inner) => inner.path.length > 0));
    if (meant) return meant.flatMap((inner) => issueErrors({ ...inner, path: [...issue.path, ...inner.path] }));
  }
  return [{ path, message: issue.message }];
}
