import { TemplateFailure } from "#core/template/template-failure.ts";
import { filterCharsMax, searchCharsMax } from "#core/template/template-limits.ts";
import { textOf } from "#core/template/text-of.ts";
import { type FilterFunction, misuse, numberOf } from "./filter-function.ts";

const xmlEntities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Escapes for XML 1.0 and HTML; characters that XML 1.0 cannot hold at all are left out. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\P{Cc}\u007f-\u009f]|[\ufffe\uffff]/gu, "")
    .replaceAll(/[&<>"']/g, (character) => xmlEntities[character] ?? character);
}

function ofText(apply: (text: string, first: string, second: string) => unknown): FilterFunction {
  return (value, args) => {
    const first = textOf(args[0]);
    if (first.length > searchCharsMax) throw misuse(`A filter searches for at most ${searchCharsMax} characters.`);
    return apply(textOf(value), first, textOf(args[1]));
  };
}

function count(value: unknown, fallback: number): number {
  const number = numberOf(value);
  return number === null || !Number.isFinite(number) ? fallback : Math.trunc(number);
}

function removeTags(text: string): string {
  let rest = text;
  let kept = "";
  for (;;) {
    const open = rest.indexOf("<");
    const close = open < 0 ? -1 : rest.indexOf(">", open);
    if (close < 0) return kept + rest;
    kept += rest.slice(0, open);
    rest = rest.slice(close + 1);
  }
}

function replaceAll(text: string, search: string, replacement: string): string {
  if (search === "") return text;
  const parts = text.split(search);
  if (parts.length * replacement.length > filterCharsMax)
    throw new TemplateFailure("limit", `A text in a template has at most ${filterCharsMax} characters.`);
  return parts.join(replacement);
}

function replaceLast(text: string, search: string, replacement: string): string {
  const at = text.lastIndexOf(search);
  return search === "" || at < 0 ? text : text.slice(0, at) + replacement + text.slice(at + search.length);
}

function truncate(value: unknown, args: readonly unknown[]): string {
  const characters = Array.from(textOf(value));
  const length = Math.max(count(args[0], 50), 0);
  const ending = args[1] === undefined ? "..." : textOf(args[1]);
  if (characters.length <= length) return characters.join("");
  return characters.slice(0, Math.max(length - Array.from(ending).length, 0)).join("") + ending;
}

function truncateWords(value: unknown, args: readonly unknown[]): string {
  const words = textOf(value).trim().split(/\s+/);
  const length = Math.max(count(args[0], 15), 1);
  if (words.length <= length) return textOf(value);
  return words.slice(0, length).join(" ") + (args[1] === undefined ? "..." : textOf(args[1]));
}

function slice(value: unknown, args: readonly unknown[]): unknown {
  const items = Array.isArray(value) ? value : Array.from(textOf(value));
  const begin = count(args[0], 0);
  const start = begin < 0 ? Math.max(items.length + begin, 0) : begin;
  const picked = items.slice(start, start + Math.max(count(args[1], 1), 0));
  return Array.isArray(value) ? picked : picked.join("");
}

function decodeUrl(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}

export const textFilters = {
  text: (value) => textOf(value),
  append: (value, args) => textOf(value) + textOf(args[0]),
  prepend: (value, args) => textOf(args[0]) + textOf(value),
  upcase: (value) => textOf(value).toUpperCase(),
  downcase: (value) => textOf(value).toLowerCase(),
  capitalize: (value) => textOf(value).charAt(0).toUpperCase() + textOf(value).slice(1).toLowerCase(),
  strip: (value) => textOf(value).trim(),
  lstrip: (value) => textOf(value).trimStart(),
  rstrip: (value) => textOf(value).trimEnd(),
  squish: (value) => textOf(value).trim().replaceAll(/\s+/g, " "),
  strip_newlines: (value) => textOf(value).replaceAll(/\r?\n/g, ""),
  newline_to_br: (value) => textOf(value).replaceAll(/\r?\n/g, "<br />\n"),
  strip_html: (value) => removeTags(textOf(value)),
  remove: ofText((text, search) => (search === "" ? text : text.replaceAll(search, ""))),
  remove_first: ofText((text, search) => text.replace(search, "")),
  remove_last: ofText((text, search) => replaceLast(text, search, "")),
  replace: ofText(replaceAll),
  replace_first: ofText((text, search, replacement) =>
    search === "" ? text : text.replace(search, () => replacement),
  ),
  replace_last: ofText(replaceLast),
  split: ofText((text, separator) => (separator === "" ? Array.from(text) : text.split(separator))),
  slice,
  truncate,
  truncatewords: truncateWords,
  escape: (value) => escapeXml(textOf(value)),
  raw: (value) => value,
  url_encode: (value) => encodeURIComponent(textOf(value).toWellFormed()).replaceAll("%20", "+"),
  url_decode: (value) => decodeUrl(textOf(value)),
} satisfies Record<string, FilterFunction>;
