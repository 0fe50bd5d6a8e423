export interface JsonToken {
  kind: "key" | "string" | "number" | "literal" | "plain";
  text: string;
}

const lexeme = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:]/g;

/**
 * Lays JSON out in lines, indented by two spaces, as tokens to colour. Works on the text itself, so
 * numbers beyond 2^53 and escapes stay as they were written. Null when `text` is not JSON.
 */
export function prettyJsonTokens(text: string): JsonToken[] | null {
  if (!isJson(text)) return null;
  const lexemes = text.match(lexeme) ?? [];
  const tokens: JsonToken[] = [];
  let depth = 0;
  const newLine = () => `\n${"  ".repeat(depth)}`;
  lexemes.forEach((lexeme, index) => {
    const next = lexemes[index + 1];
    const previous = lexemes[index - 1];
    if (lexeme === "{" || lexeme === "[") {
      depth += 1;
      const isEmpty = next === "}" || next === "]";
      plain(tokens, isEmpty ? lexeme : lexeme + newLine());
    } else if (lexeme === "}" || lexeme === "]") {
      depth -= 1;
      const isEmpty = previous === "{" || previous === "[";
      plain(tokens, isEmpty ? lexeme : newLine() + lexeme);
    } else if (lexeme === ",") plain(tokens, lexeme + newLine());
    else if (lexeme === ":") plain(tokens, ": ");
    else tokens.push({ kind: kindOf(lexeme, next), text: lexeme });
  });
  return tokens;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function plain(tokens: JsonToken[], text: string) {
  const last = tokens.at(-1);
  if (last?.kind === "plain") last.text += text;
  else tokens.push({ kind: "plain", text });
}

function kindOf(lexeme: string, next: string | undefined): JsonToken["kind"] {
  if (lexeme.startsWith('"')) return next === ":" ? "key" : "string";
  return /^[tfn]/.test(lexeme) ? "literal" : "number";
}
