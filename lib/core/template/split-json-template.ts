import { parseJson } from "#core/json/parse-json.ts";

/**
 * A piece of a JSON template: JSON text as it is, or a string that holds Liquid. `begin` is the place of that Liquid
 * in the template.
 */
export type JsonPiece =
  | { kind: "literal"; text: string }
  | { kind: "liquid"; source: string; begin: number; isKey: boolean };

export type SplitResult = { ok: true; pieces: JsonPiece[] } | { ok: false; problem: string; position: number };

const closerOf: Record<string, string> = { "{{": "}}", "{%": "%}" };
const trailingJsonFilter = /\|\s*json\s*(-?\}\})$/;

/** Liquid inside a JSON string: its own quotes and line breaks need no escape there, as people paste it. */
function escapeInside(liquid: string): string {
  return liquid.replaceAll(/\\[\s\S]|["\n\r\t]/g, (found) =>
    found.length > 1 ? found : JSON.stringify(found).slice(1, -1),
  );
}

/** The template turned into plain JSON, piece by piece, with the way back to places in the template. */
class Splitter {
  readonly pieces: { begin: number; quoted: string | null; literal: string; isKey: boolean }[] = [];
  json = "";
  private readonly source: string;
  private readonly marks: { json: number; source: number }[] = [];

  constructor(source: string) {
    this.source = source;
  }

  take(text: string, at: number): void {
    this.marks.push({ json: this.json.length, source: at });
    this.json += text;
    const last = this.pieces.at(-1);
    if (last !== undefined && last.quoted === null) last.literal += text;
    else this.pieces.push({ begin: at, quoted: null, literal: text, isKey: false });
  }

  /** `offset` is how far into the piece its Liquid begins: 1 after a quote. */
  takeLiquid(quoted: string, begin: number, end: number, offset: number): void {
    this.marks.push({ json: this.json.length, source: begin });
    this.json += quoted;
    const isKey = /^\s*:/.test(this.source.slice(end, end + 200));
    this.pieces.push({ begin: begin + offset, quoted, literal: "", isKey });
  }

  sourcePosition(jsonPosition: number): number {
    const mark = this.marks.findLast((candidate) => candidate.json <= jsonPosition);
    if (mark === undefined) return 0;
    return Math.min(mark.source + (jsonPosition - mark.json), this.source.length);
  }
}

/** The end of the string that begins at `start`, and the string as strict JSON if it holds Liquid. */
function readString(source: string, start: number): { end: number; quoted: string | null } {
  let quoted = '"';
  let holdsLiquid = false;
  let mayClose = true;
  let at = start + 1;
  while (at < source.length && source[at] !== '"') {
    const closer = closerOf[source.slice(at, at + 2)];
    const close = closer === undefined || !mayClose ? -1 : source.indexOf(closer, at + 2);
    if (close >= 0) {
      quoted += escapeInside(source.slice(at, close + 2));
      holdsLiquid = true;
      at = close + 2;
    } else {
      const length = source[at] === "\\" ? 2 : 1;
      if (closer !== undefined) {
        holdsLiquid = true;
        mayClose = false;
      }
      quoted += source.slice(at, at + length);
      at += length;
    }
  }
  const end = Math.min(at + 1, source.length);
  if (source[at] !== '"') return { end, quoted: null };
  return { end, quoted: holdsLiquid ? `${quoted}"` : null };
}

function split(source: string, splitter: Splitter): { problem: string; position: number } | null {
  let at = 0;
  while (at < source.length) {
    const two = source.slice(at, at + 2);
    if (two === "{%") {
      const problem =
        'Tags such as {% if %} and {% for %} cannot stand around the JSON itself. Put them inside a text in quotes, or send a whole list as "{{ event.items }}".';
      return { problem, position: at };
    }
    if (two === "{{") {
      const close = source.indexOf("}}", at + 2);
      if (close < 0)
        return { problem: "A placeholder that begins with {{ is not closed: }} is missing.", position: at };
      const liquid = source.slice(at, close + 2).replace(trailingJsonFilter, "$1");
      splitter.takeLiquid(JSON.stringify(liquid), at, close + 2, 0);
      at = close + 2;
    } else if (source[at] === '"') {
      const { end, quoted } = readString(source, at);
      if (quoted === null) splitter.take(source.slice(at, end), at);
      else splitter.takeLiquid(quoted, at, end, 1);
      at = end;
    } else {
      const run = /[^"{]+|\{/y;
      run.lastIndex = at;
      const text = run.exec(source)?.[0] ?? "{";
      splitter.take(text, at);
      at += text.length;
    }
  }
  return null;
}

/**
 * Cuts a JSON template into JSON text and the strings that hold Liquid, after making sure that it is JSON.
 * Also accepted, since people paste it: `{{ … }}` without quotes where a value stands (a trailing `| json` is then
 * left out, since the value is written as JSON anyway), and unescaped quotes inside `{{ … }}` in a string.
 */
export function splitJsonTemplate(source: string): SplitResult {
  const splitter = new Splitter(source);
  const refusal = split(source, splitter);
  if (refusal !== null) return { ok: false, ...refusal };
  const parsed = parseJson(splitter.json);
  if (!parsed.ok) {
    const problem = parsed.message.replace(/^Line \d+, column \d+: /, "");
    return { ok: false, problem, position: splitter.sourcePosition(parsed.position ?? 0) };
  }
  const pieces = splitter.pieces.map(({ begin, quoted, literal, isKey }): JsonPiece => {
    if (quoted === null) return { kind: "literal", text: literal };
    return { kind: "liquid", source: JSON.parse(quoted) as string, begin, isKey };
  });
  return { ok: true, pieces };
}
