import { HighlightStyle, StreamLanguage, type StringStream, syntaxHighlighting } from "@codemirror/language";
import { tags } from "@lezer/highlight";

/** What the text around the placeholders is. */
export type TemplateSyntax = "json" | "xml" | "text";

interface State {
  liquid: "output" | "tag" | null;
  /** The first word of a tag is still to come. */
  startsTag: boolean;
  /** Inside a filter's name or arguments, behind `|`. */
  isFilter: boolean;
  inString: "key" | "value" | null;
  inMarkup: boolean;
}

/** Is the JSON string that begins here a name? */
function isName(line: string, from: number): boolean {
  return /^"(?:[^"\\]|\\.|\{\{.*?\}\})*"\s*:/.test(line.slice(from));
}

function liquidToken(stream: StringStream, state: State): string | null {
  if (stream.match(state.liquid === "output" ? /^-?\}\}/ : /^-?%\}/)) {
    state.liquid = null;
    return "brace";
  }
  if (stream.eatSpace()) return null;
  if (stream.match(/^\\?"[^"]*"|^'[^']*'/)) return "string";
  if (stream.match(/^-?\d+(?:\.\d+)?/)) return "number";
  if (stream.match("|")) {
    state.isFilter = true;
    return "operator";
  }
  const word = stream.match(/^[\p{L}_][\p{L}\p{N}_-]*/u) as RegExpMatchArray | null;
  if (word !== null) {
    const isFirst = state.startsTag;
    const isFilter = state.isFilter;
    state.startsTag = false;
    state.isFilter = false;
    if (isFirst) return "keyword";
    if (isFilter) return "function";
    if (/^(?:and|or|contains|in|true|false|nil|null|empty|blank)$/.test(word[0])) return "keyword";
    stream.match(/^(?:\.[\p{L}_][\p{L}\p{N}_-]*|\[\d+\])+/u);
    return "variableName";
  }
  stream.next();
  return "operator";
}

function opensLiquid(stream: StringStream, state: State): boolean {
  const opener = stream.match(/^\{[{%]-?/) as RegExpMatchArray | null;
  if (opener === null) return false;
  state.liquid = opener[0].startsWith("{{") ? "output" : "tag";
  state.startsTag = state.liquid === "tag";
  state.isFilter = false;
  return true;
}

function stringToken(stream: StringStream, state: State): string {
  const name = state.inString === "key" ? "propertyName" : "string";
  while (!stream.eol()) {
    if (stream.match(/^\{[{%]/, false)) return name;
    if (stream.next() === "\\") stream.next();
    else if (stream.string[stream.pos - 1] === '"') {
      state.inString = null;
      return name;
    }
  }
  return name;
}

function jsonToken(stream: StringStream, state: State): string | null {
  if (state.inString) return stringToken(stream, state);
  if (stream.eatSpace()) return null;
  if (stream.peek() === '"') {
    state.inString = isName(stream.string, stream.pos) ? "key" : "value";
    stream.next();
    return stringToken(stream, state);
  }
  if (stream.match(/^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/)) return "number";
  if (stream.match(/^(?:true|false|null)\b/)) return "atom";
  stream.next();
  return "punctuation";
}

function xmlToken(stream: StringStream, state: State): string | null {
  if (state.inMarkup) {
    if (stream.match(/^[/?]?>/)) {
      state.inMarkup = false;
      return "tagName";
    }
    if (stream.match(/^"[^"{]*"?|^'[^'{]*'?/)) return "string";
    if (stream.match(/^[\w:.-]+/)) return "attributeName";
    stream.next();
    return null;
  }
  if (stream.match(/^<[/?!]?[\w:.-]+/)) {
    state.inMarkup = true;
    return "tagName";
  }
  stream.next();
  stream.eatWhile(/[^<{]/);
  return null;
}

const plainTokens = {
  json: jsonToken,
  xml: xmlToken,
  text: (stream: StringStream) => {
    stream.next();
    stream.eatWhile(/[^{]/);
    return null;
  },
} satisfies Record<TemplateSyntax, (stream: StringStream, state: State) => string | null>;

const looks = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--color-info)" },
  { tag: tags.string, color: "var(--color-ink)" },
  { tag: [tags.number, tags.atom], color: "var(--color-held)" },
  { tag: tags.punctuation, color: "var(--color-muted)" },
  { tag: [tags.tagName, tags.attributeName], color: "var(--color-info)" },
  { tag: tags.brace, color: "var(--color-accent)" },
  { tag: tags.variableName, color: "var(--color-accent)", fontWeight: "500" },
  { tag: tags.function(tags.variableName), color: "var(--color-warn)" },
  { tag: tags.keyword, color: "var(--color-held)" },
  { tag: tags.operator, color: "var(--color-muted)" },
]);

/** Highlighting of a template: its own syntax, and Liquid wherever it stands, also inside texts. */
export function templateLanguage(syntax: TemplateSyntax) {
  const language = StreamLanguage.define<State>({
    name: `liquid-${syntax}`,
    startState: () => ({ liquid: null, startsTag: false, isFilter: false, inString: null, inMarkup: false }),
    token(stream, state) {
      if (stream.sol() && state.liquid === null && syntax === "json") state.inString = null;
      if (state.liquid !== null) return liquidToken(stream, state);
      if (opensLiquid(stream, state)) return "brace";
      return plainTokens[syntax](stream, state);
    },
    tokenTable: { function: tags.function(tags.variableName) },
    languageData: { closeBrackets: { brackets: syntax === "json" ? ["{", "[", '"'] : ["{"] } },
  });
  return [language, syntaxHighlighting(looks)];
}
