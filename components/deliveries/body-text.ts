import { parseJson } from "#core/json/parse-json.ts";

interface Header {
  name: string;
  value: string;
}

/** The value of the first header of a name, whatever its case; null when there is none. */
export function headerValue(headers: readonly Header[], name: string): string | null {
  const lower = name.toLowerCase();
  return headers.find((header) => header.name.toLowerCase() === lower)?.value ?? null;
}

/** How to show a body: as JSON when it is JSON, whatever it says to be. */
export function bodyLanguage(body: string): "json" | "text" {
  return /^\s*[[{]/.test(body) && parseJson(body).ok ? "json" : "text";
}

/** Size in bytes of a text as it is sent (UTF-8). */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
