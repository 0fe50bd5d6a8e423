import { decodeText } from "./encode-text.ts";

/** `raw` is what rows have no better form for: `{{ … }}` without quotes. */
export type RowKind = "text" | "number" | "boolean" | "null" | "object" | "list" | "raw";

/** One member or item of a JSON template. All places are in UTF-16 units of its text. */
export interface BodyRow {
  /** Places in the tree, as in "0.2.1". */
  id: string;
  depth: number;
  /** Null for items of a list. */
  name: string | null;
  nameFrom: number;
  nameTo: number;
  kind: RowKind;
  /** What a person sees of a value; of objects and lists the number of members. */
  value: string;
  from: number;
  to: number;
  /** Of an object or a list. */
  children: BodyRow[];
}

/** Thrown inside this file only: the text is no JSON template. */
class NotRows extends Error {}

const closerOf: Record<string, string> = { "{{": "}}", "{%": "%}" };
const space = /\s*/y;
const scalar = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const depthMax = 60;

function kindOfScalar(text: string): RowKind {
  if (text === "null") return "null";
  return text === "true" || text === "false" ? "boolean" : "number";
}

class Reader {
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  root(): BodyRow {
    this.skip();
    const row = this.value("", 0);
    this.skip();
    if (this.at < this.text.length) throw new NotRows();
    return row;
  }

  private skip(): void {
    space.lastIndex = this.at;
    this.at += space.exec(this.text)?.[0].length ?? 0;
  }

  private take(char: string): boolean {
    if (this.text[this.at] !== char) return false;
    this.at++;
    this.skip();
    return true;
  }

  /** A string as the template engine reads it: a quote inside closed braces does not end it. */
  private string(): string {
    const start = this.at;
    let mayClose = true;
    this.at++;
    while (this.text[this.at] !== '"') {
      if (this.at >= this.text.length) throw new NotRows();
      const closer = closerOf[this.text.slice(this.at, this.at + 2)];
      const close = closer === undefined || !mayClose ? -1 : this.text.indexOf(closer, this.at + 2);
      if (closer !== undefined && close < 0) mayClose = false;
      this.at = close < 0 ? this.at + (this.text[this.at] === "\\" ? 2 : 1) : close + 2;
    }
    this.at++;
    return this.text.slice(start, this.at);
  }

  private value(id: string, depth: number): BodyRow {
    if (depth > depthMax) throw new NotRows();
    const from = this.at;
    const base = { id, depth: depth - 1, name: null, nameFrom: from, nameTo: from, from, children: [] };
    const done = (kind: RowKind, value: string): BodyRow => ({ ...base, kind, value, to: this.at });
    const { text } = this;
    if (text[from] === '"') return done("text", decodeText(this.string()));
    if (text.startsWith("{{", from)) {
      const close = text.indexOf("}}", from + 2);
      if (close < 0) throw new NotRows();
      this.at = close + 2;
      return done("raw", text.slice(from, this.at));
    }
    if (text[from] === "{" || text[from] === "[") {
      const children = this.members(id, depth, text[from] === "{");
      return { ...done(text[from] === "{" ? "object" : "list", String(children.length)), children };
    }
    scalar.lastIndex = from;
    const found = scalar.exec(text)?.[0];
    if (found === undefined) throw new NotRows();
    this.at += found.length;
    return done(kindOfScalar(found), found);
  }

  private members(id: string, depth: number, isObject: boolean): BodyRow[] {
    const children: BodyRow[] = [];
    const closer = isObject ? "}" : "]";
    this.at++;
    this.skip();
    while (this.text[this.at] !== closer) {
      if (children.length > 0 && !this.take(",")) throw new NotRows();
      const childId = `${id}${id === "" ? "" : "."}${children.length}`;
      children.push(isObject ? this.member(childId, depth + 1) : this.value(childId, depth + 1));
      this.skip();
    }
    this.at++;
    return children;
  }

  private member(id: string, depth: number): BodyRow {
    const nameFrom = this.at;
    if (this.text[this.at] !== '"') throw new NotRows();
    const name = decodeText(this.string());
    const nameTo = this.at;
    this.skip();
    if (!this.take(":")) throw new NotRows();
    return { ...this.value(id, depth), name, nameFrom, nameTo };
  }
}

/** The rows of a JSON template whose outermost value is an object or a list; null for every other text. */
export function readRows(text: string): BodyRow | null {
  try {
    const root = new Reader(text).root();
    return root.kind === "object" || root.kind === "list" ? root : null;
  } catch (error) {
    // decodeText throws a SyntaxError for escapes that are none.
    if (error instanceof NotRows || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The rows below one, from top to bottom, as they are shown. */
export function flattenRows(root: BodyRow): BodyRow[] {
  return root.children.flatMap((row) => [row, ...flattenRows(row)]);
}
