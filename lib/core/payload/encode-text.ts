/** Characters of a JSON string that stand for themselves, outside and (quotes too) inside Liquid. */
const escapeChar = (char: string) => JSON.stringify(char).slice(1, -1);

/**
 * The pieces of a JSON string's content as the template engine reads them: Liquid counts from its braces to the next
 * closing ones; behind an opener that is never closed nothing does any more.
 */
function pieces(content: string): { text: string; isLiquid: boolean }[] {
  const found: { text: string; isLiquid: boolean }[] = [];
  let at = 0;
  const opener = /\{\{|\{%/g;
  for (let match = opener.exec(content); match !== null; match = opener.exec(content)) {
    const close = content.indexOf(match[0] === "{{" ? "}}" : "%}", match.index + 2);
    if (close < 0) break;
    found.push({ text: content.slice(at, match.index), isLiquid: false });
    found.push({ text: content.slice(match.index, close + 2), isLiquid: true });
    at = close + 2;
    opener.lastIndex = at;
  }
  found.push({ text: content.slice(at), isLiquid: false });
  return found;
}

/** A text as a JSON string of a template; quotes inside `{{ … }}` stay as people write them. */
export function encodeText(text: string): string {
  const encoded = pieces(text).map(({ isLiquid, text: piece }) =>
    isLiquid
      ? piece.replaceAll(/[^"]/gu, escapeChar)
      : piece.replaceAll(/["\\\p{Cc}\u2028\u2029]|\p{Cs}/gu, escapeChar),
  );
  return `"${encoded.join("")}"`;
}

/** The text a JSON string of a template stands for, `{{ … }}` as written; the inverse of encodeText. */
export function decodeText(literal: string): string {
  const strict = pieces(literal.slice(1, -1))
    .map(({ isLiquid, text }) =>
      isLiquid
        ? text.replaceAll(/\\[\s\S]|["\n\r\t]/g, (found) => (found.length > 1 ? found : escapeChar(found)))
        : text,
    )
    .join("");
  return JSON.parse(`"${strict}"`) as string;
}
