const quote = 34;
const backslash = 92;

/** What a look over the raw text found, before anything is built from it. */
export type ScanResult = { ok: true } | { ok: false; code: "too_deep" | "lone_surrogate"; position: number };

const isHigh = (code: number) => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number) => code >= 0xdc00 && code <= 0xdfff;

function escapedCode(text: string, at: number): number {
  if (text[at] !== "\\" || text[at + 1] !== "u") return -1;
  const hex = text.slice(at + 2, at + 6);
  return /^[0-9a-fA-F]{4}$/.test(hex) ? Number.parseInt(hex, 16) : -1;
}

function rawSurrogateAt(text: string): number {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isHigh(code) && isLow(text.charCodeAt(at + 1))) at++;
    else if (isHigh(code) || isLow(code)) return at;
  }
  return -1;
}

/**
 * Looks for nesting deeper than `maxDepth` and for lone surrogates (RFC 8259, 8.2), raw or escaped.
 * A loop and not a recursion, so that no text can overflow the stack. It does not check the syntax.
 */
export function scanJson(text: string, maxDepth: number): ScanResult {
  if (!text.isWellFormed()) return { ok: false, code: "lone_surrogate", position: rawSurrogateAt(text) };
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!inString) {
      if (code === quote) inString = true;
      else if (code === 123 || code === 91) {
        depth++;
        if (depth > maxDepth) return { ok: false, code: "too_deep", position: at };
      } else if (code === 125 || code === 93) depth--;
    } else if (code === quote) inString = false;
    else if (code === backslash) {
      const first = escapedCode(text, at);
      if (isLow(first)) return { ok: false, code: "lone_surrogate", position: at };
      if (isHigh(first)) {
        if (!isLow(escapedCode(text, at + 6))) return { ok: false, code: "lone_surrogate", position: at };
        at += 11;
      } else at++;
    }
  }
  return { ok: true };
}
