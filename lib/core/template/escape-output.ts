import { escapeXml } from "./filters/text-filters.ts";
import type { TemplateKind } from "./template-kind.ts";

/** Makes a rendered value fit where it stands: after `before`, having come out of `lastFilter`. */
export type Escape = (text: string, before: string, lastFilter: string | undefined) => string;

export const asItIs: Escape = (text) => text;

const insideAuthority = /^[a-z][a-z0-9+.-]*:\/\/[^/?#\\]*$/i;

/**
 * Percent-encodes a value in the path, query or host of a URL, so that no value can add a segment, a parameter or
 * another host. What stands first is kept (the whole address, or its beginning, is the value), and so are values
 * that went through `raw` or `url_encode` last.
 */
const escapeUrl: Escape = (text, before, lastFilter) => {
  if (before.trim() === "" || lastFilter === "raw" || lastFilter === "url_encode") return text;
  const encoded = encodeURIComponent(text.toWellFormed());
  return insideAuthority.test(before) ? encoded.replaceAll("%3A", ":") : encoded;
};

const escapeXmlUnlessRaw: Escape = (text, _before, lastFilter) =>
  lastFilter === "raw" || lastFilter === "escape" ? text : escapeXml(text);

export const escapes: Record<TemplateKind, Escape> = {
  json: asItIs,
  text: asItIs,
  header: asItIs,
  form: asItIs,
  url: escapeUrl,
  xml: escapeXmlUnlessRaw,
};
