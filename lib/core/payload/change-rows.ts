import type { TextChange } from "./add-default.ts";
import { encodeText } from "./encode-text.ts";
import type { BodyRow, RowKind } from "./read-rows.ts";

const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** A value as a piece of JSON template; what does not fit its kind becomes a text. */
export function literalOf(kind: RowKind, value: string): string {
  if (kind === "number" && number.test(value.trim())) return value.trim();
  if (kind === "boolean") return value === "true" ? "true" : "false";
  if (kind === "null") return "null";
  if (kind === "object") return "{}";
  if (kind === "list") return "[]";
  return kind === "raw" ? value : encodeText(value);
}

/** Gives a row another value, or another kind of value. */
export function setValue(row: BodyRow, kind: RowKind, value: string): TextChange {
  return { from: row.from, to: row.to, insert: literalOf(kind, value) };
}

/** Gives a member of an object another name. */
export function setName(row: BodyRow, name: string): TextChange {
  return { from: row.nameFrom, to: row.nameTo, insert: encodeText(name) };
}

/** Takes a row out, with the comma that belonged to it. */
export function removeRow(parent: BodyRow, row: BodyRow): TextChange {
  const index = parent.children.indexOf(row);
  const before = parent.children[index - 1];
  const after = parent.children[index + 1];
  if (before) return { from: before.to, to: row.to, insert: "" };
  return { from: row.nameFrom, to: after ? after.nameFrom : row.to, insert: "" };
}

/** The white space a new row begins with: that of the row above, or one step deeper than the parent. */
function leadOf(text: string, parent: BodyRow): string {
  const last = parent.children.at(-1);
  if (last) {
    const lineStart = text.lastIndexOf("\n", last.nameFrom - 1) + 1;
    const before = text.slice(lineStart, last.nameFrom);
    return lineStart > parent.from && before.trim() === "" ? `\n${before}` : " ";
  }
  return text.includes("\n") || parent.depth < 0 ? `\n${"  ".repeat(parent.depth + 2)}` : "";
}

/** A name like `base` that no member of the parent has yet. */
export function freeName(parent: BodyRow, base: string): string {
  const taken = new Set(parent.children.map(({ name }) => name));
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base}_${number}`;
    if (!taken.has(name)) return name;
  }
}

/** Puts one more row at the end of an object (with a name) or a list. */
export function addRow(text: string, parent: BodyRow, name: string, literal: string): TextChange {
  const lead = leadOf(text, parent);
  const entry = parent.kind === "object" ? `${encodeText(name)}: ${literal}` : literal;
  const last = parent.children.at(-1);
  if (last) return { from: last.to, to: last.to, insert: `,${lead}${entry}` };
  const end = lead === "" ? "" : `\n${"  ".repeat(parent.depth + 1)}`;
  return { from: parent.from + 1, to: parent.to - 1, insert: `${lead}${entry}${end}` };
}
