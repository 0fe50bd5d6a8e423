import { TemplateFailure } from "./template-failure.ts";
import type { TemplateKind } from "./template-kind.ts";

const urlDotSegment = /^(?:\.|%2e){1,2}$/i;

function finishHeader(text: string): string {
  if (/[^\t\P{Cc}]/u.test(text))
    throw new TemplateFailure(
      "header_injection",
      "The header would hold a line break or another control character, which could forge further headers. Add | strip_newlines or | url_encode.",
    );
  if (/[^\t\u0020-\u00ff]/.test(text))
    throw new TemplateFailure(
      "header_characters",
      "The header would hold characters that HTTP headers cannot carry. Add | url_encode or | base64_encode.",
    );
  return text.trim();
}

function finishUrl(text: string): string {
  const url = text.trim();
  if (/[\s\p{Cc}]/u.test(url))
    throw new TemplateFailure("url_invalid", "The address would hold a space or a line break. Add | url_encode.");
  const path = url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, "").replace(/[?#].*$/s, "");
  if (path.split(/[/\\]/).some((segment) => urlDotSegment.test(segment)))
    throw new TemplateFailure(
      "url_invalid",
      "A part of the address would be “.” or “..”, which leads to another address. Check the values used in it.",
    );
  return url;
}

/** What a whole rendered text must still fulfil; throws a TemplateFailure. */
export function finishText(kind: TemplateKind, text: string): string {
  if (kind === "header") return finishHeader(text);
  if (kind === "url") return finishUrl(text);
  // Every attempt sends what the first one sent, so a body holds only what can be kept: no half characters, no NUL.
  return text.toWellFormed().replaceAll("\0", "\ufffd");
}
