import { findHeader } from "#core/outbound/find-header.ts";

/**
 * Turns the kept bytes of an answer into text: UTF-8 with replacement, without a character cut in half at the end.
 * NUL is replaced too, because PostgreSQL's text cannot hold it. A compressed body is never inflated, only named.
 */
export function decodeBody(
  bytes: Uint8Array,
  headers: readonly { name: string; value: string }[],
  truncated: boolean,
): string {
  const encoding = findHeader(headers, "content-encoding")?.trim().toLowerCase() ?? "";
  if (bytes.length > 0 && encoding !== "" && encoding !== "identity") {
    return `[${bytes.length} bytes compressed with ${encoding}: not shown]`;
  }
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes, { stream: truncated }).replaceAll("\0", "\ufffd");
}
