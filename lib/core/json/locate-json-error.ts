/** Where and why a text is not JSON: `position` counts UTF-16 units from 0. */
export interface JsonError {
  position: number;
  problem: string;
}

const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const wordPattern = /[A-Za-z_$][\w$]*/y;
const spacePattern = /[ \t\n\r]*/y;
const escapePattern = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function shown(text: string, at: number): string {
  if (at >= text.length) return "the text ends here";
  return `found ${JSON.stringify(String.fromCodePoint(text.codePointAt(at) ?? 0))}`;
}

type Read = { end: number } | JsonError;

function readString(text: string, start: number): Read {
  let at = start + 1;
  for (;;) {
    while (at < text.length && text[at] !== '"' && text[at] !== "\\" && text.charCodeAt(at) >= 0x20) at++;
    if (at >= text.length) return { position: start, problem: "This text has no closing quote." };
    if (text[at] === '"') return { end: at + 1 };
    if (text[at] !== "\\") {
      const what = text[at] === "\n" || text[at] === "\r" ? "A line break" : "A control character";
      return { position: at, problem: `${what} inside a text must be written as an escape such as \\n.` };
    }
    const escaped = matchAt(escapePattern, text, at);
    if (escaped === null) return { position: at, problem: "A backslash inside a text must be doubled: \\\\." };
    at += escaped.length;
  }
}

function readScalar(text: string, at: number): Read {
  const char = text[at];
  if (char === '"') return readString(text, at);
  const number = matchAt(numberPattern, text, at);
  if (number !== null) return { end: at + number.length };
  const word = matchAt(wordPattern, text, at);
  if (word === "true" || word === "false" || word === "null") return { end: at + word.length };
  if (word !== null) return { position: at, problem: `${word} must stand in double quotes.` };
  if (char === "'" || char === "“" || char === "”" || char === "‘" || char === "’")
    return { position: at, problem: 'Texts stand in straight double quotes: "…".' };
  return { position: at, problem: `A value was expected, ${shown(text, at)}.` };
}

type Expectation = "value" | "value_or_end" | "key" | "key_or_end" | "comma_or_end";

/**
 * The first syntax error of a text that JSON.parse refused (grammar: RFC 8259), or null when there is none.
 * JSON.parse says this differently in every engine and often without a position.
 */
export function locateJsonError(text: string): JsonError | null {
  const closers: string[] = [];
  let expected: Expectation = "value";
  let at = 0;
  for (;;) {
    at += matchAt(spacePattern, text, at)?.length ?? 0;
    const char = text[at];
    const closer = closers.at(-1);
    if (expected === "comma_or_end" && closer === undefined)
      return at === text.length ? null : { position: at, problem: `Nothing may follow the value, ${shown(text, at)}.` };
    const mayEnd = expected === "comma_or_end" || expected === "key_or_end" || expected === "value_or_end";
    if (mayEnd && char === closer) {
      closers.pop();
      expected = "comma_or_end";
      at++;
    } else if (expected === "comma_or_end") {
      if (char !== ",") return { position: at, problem: `A comma or ${closer} was expected, ${shown(text, at)}.` };
      expected = closer === "}" ? "key" : "value";
      at++;
    } else if (expected === "key" || expected === "key_or_end") {
      if (char === "}") return { position: at, problem: "There is a comma too much before }." };
      if (char !== '"') return { position: at, problem: `A name in double quotes was expected, ${shown(text, at)}.` };
      const name = readString(text, at);
      if (!("end" in name)) return name;
      at = name.end + (matchAt(spacePattern, text, name.end)?.length ?? 0);
      if (text[at] !== ":")
        return { position: at, problem: `A colon was expected after the name, ${shown(text, at)}.` };
      expected = "value";
      at++;
    } else if (char === "{" || char === "[") {
      closers.push(char === "{" ? "}" : "]");
      expected = char === "{" ? "key_or_end" : "value_or_end";
      at++;
    } else {
      if (char === "]" && closer === "]") return { position: at, problem: "There is a comma too much before ]." };
      const scalar = readScalar(text, at);
      if (!("end" in scalar)) return scalar;
      at = scalar.end;
      expected = "comma_or_end";
    }
  }
}
