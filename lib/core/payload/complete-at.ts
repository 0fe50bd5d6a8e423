import { regionAt } from "./liquid-regions.ts";

/** What may be written at the cursor, and from where on it replaces what is there. */
export interface CompletionPlace {
  kind: "variable" | "filter" | "tag" | "placeholder";
  from: number;
  /** A placeholder still needs its closing braces. */
  needsClose: boolean;
}

const endOfPath = /[\p{L}_][\p{L}\p{N}_$.[\]-]*$/u;
const endOfFilter = /\|\s*([a-z_0-9]*)$/i;
const openQuote = /^(?:[^"']|"[^"]*"|'[^']*')*["'][^"']*$/;

/**
 * What a cursor in a template asks for: a variable or, behind `|`, a filter inside braces; a tag behind `{%`; nothing
 * inside a quoted text. Elsewhere, a whole placeholder, but only when `isAsked` (by keyboard).
 */
export function completeAt(text: string, position: number, isAsked: boolean): CompletionPlace | null {
  const region = regionAt(text, position);
  if (region === null) {
    if (text[position - 1] === "{" && text[position - 2] !== "{" && text[position] !== "{" && isAsked)
      return { kind: "placeholder", from: position - 1, needsClose: false };
    return isAsked ? { kind: "placeholder", from: position, needsClose: false } : null;
  }
  const inner = text.slice(region.from + 2, position);
  const isOutput = region.kind === "output";
  // An output that is not closed before another line begins was never meant to reach that far.
  const needsClose = isOutput && (!region.isClosed || /[\n{]/.test(text.slice(region.from + 2, region.to - 2)));
  if (openQuote.test(inner.replaceAll('\\"', '"'))) return null;
  const filter = endOfFilter.exec(inner);
  if (filter !== null) return { kind: "filter", from: position - (filter[1]?.length ?? 0), needsClose };
  const word = endOfPath.exec(inner)?.[0] ?? "";
  if (!isOutput && /^-?\s*[a-z]*$/.test(inner)) return { kind: "tag", from: position - word.length, needsClose: false };
  return { kind: "variable", from: position - word.length, needsClose };
}
