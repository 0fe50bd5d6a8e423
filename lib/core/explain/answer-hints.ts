import { findHeader } from "#core/outbound/find-header.ts";

/** As much of an answer as tells why it refused. */
export interface Answer {
  headers: readonly { name: string; value: string }[];
  body: string | null;
}

const saidCharsMax = 160;
const saidCharsMin = 4;
const saysNothing = /^(?:error|errors|fail|failed|failure|false|true|null|not ok)[.!]?$/i;
const bodyCharsRead = 20_000;
const messageFields = ["message", "error_description", "error_message", "detail", "title", "error", "reason", "errors"];

/** What the answer itself says is wrong, on one line; null when it says nothing a person can read. */
export function saidInAnswer(body: string | null): string | null {
  const text = (body ?? "").slice(0, bodyCharsRead).trim();
  if (text === "" || text.startsWith("<")) return null;
  const said = /^[[{"]/.test(text) ? messageIn(parsed(text), 0) : text.length <= saidCharsMax ? text : null;
  const line = said?.replaceAll(/\s+/g, " ").trim() ?? "";
  if (line.length < saidCharsMin || saysNothing.test(line)) return null;
  return line.length > saidCharsMax ? `${line.slice(0, saidCharsMax)}…` : line;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function messageIn(value: unknown, depth: number): string | null {
  if (typeof value === "string") return value;
  if (depth > 3 || typeof value !== "object" || value === null) return null;
  if (Array.isArray(value)) return messageIn(value[0], depth + 1);
  const object = value as Record<string, unknown>;
  for (const name of messageFields) {
    const found = Object.hasOwn(object, name) ? messageIn(object[name], depth + 1) : null;
    if (found !== null) return withField(found, object);
  }
  // Lists of messages by field: {"zip": ["is required"]}.
  const [field, of] = depth > 0 ? (Object.entries(object)[0] ?? []) : [];
  const found = field === undefined ? null : messageIn(of, depth + 1);
  return found === null ? null : `${field}: ${found}`;
}

function withField(message: string, { field, param, path }: Record<string, unknown>): string {
  const named = [field, param, path].find((name) => typeof name === "string" && name !== "");
  return named === undefined || message.includes(String(named)) ? message : `${named}: ${message}`;
}

/** What is wrong with the key, as far as the answer tells; error codes of WWW-Authenticate: RFC 6750 section 3.1. */
export function keyTrouble({ body, headers }: Answer): "expired" | "missing" | "scope" | "unknown" {
  const asked = findHeader(headers, "www-authenticate") ?? "";
  const told = `${asked} ${saidInAnswer(body) ?? ""}`.toLowerCase();
  if (/expired/.test(told)) return "expired";
  if (/insufficient_scope|scope|permission/.test(told)) return "scope";
  if (/missing|not provided|no api key|no token|required|credentials were not/.test(told)) return "missing";
  return "unknown";
}
