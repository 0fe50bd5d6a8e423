import type { TextChange } from "./add-default.ts";
import { liquidRegions, regionAt } from "./liquid-regions.ts";

interface JsonPlace {
  /** In a string, where a value is expected, where a name is expected, or behind a value. */
  kind: "string" | "value" | "name" | "after_value";
}

/** The text with Liquid made harmless, same length: quotes and braces in it do not count. */
function withoutLiquid(text: string): string {
  let plain = text;
  for (const { from, to } of liquidRegions(text))
    plain = plain.slice(0, from) + "x".repeat(to - from) + plain.slice(to);
  return plain;
}

/** Where in a JSON text the cursor stands; a rough reading that never fails. */
function jsonPlace(before: string): JsonPlace {
  const open: ("{" | "[")[] = [];
  let last = "";
  let inString = false;
  for (let at = 0; at < before.length; at++) {
    const char = before[at] ?? "";
    if (inString) {
      if (char === "\\") at++;
      else if (char === '"') inString = false;
      continue;
    }
    if (char === '"') inString = true;
    else if (char === "{" || char === "[") open.push(char);
    else if (char === "}" || char === "]") open.pop();
    if (!/\s/.test(char)) last = char;
  }
  if (inString) return { kind: "string" };
  if (last === "" || last === ":") return { kind: "value" };
  if (last === "{" || last === ",") return { kind: open.at(-1) === "{" ? "name" : "value" };
  return { kind: last === "[" ? "value" : "after_value" };
}

function memberName(path: string): string {
  const named = path.replaceAll(/\[\d+\]/g, "").split(".");
  return named.at(-1) ?? path;
}

/** The change that makes room for one more value: a comma in front, one behind where more follows. */
function asMember(text: string, position: number, value: string, isNamed: boolean, path: string, comma: string) {
  const follows = /^\s*(?:"|\{\{|[[{\dtfn-])/.test(text.slice(position));
  const name = isNamed ? `"${memberName(path)}": ` : "";
  return { from: position, to: position, insert: `${comma}${name}${value}${follows ? ", " : ""}` };
}

/** A cursor between two braces that belong together goes in front of them. */
function outsideBraces(text: string, { from, to }: { from: number; to: number }) {
  if (regionAt(text, from) !== null) return { from, to };
  const around = liquidRegions(text).find((region) => region.from < from && from < region.to);
  return around ? { from: around.from, to: around.from } : { from, to };
}

/**
 * How a variable goes into a template at the cursor, so that the template stays what it is: only the path inside
 * braces; `{{ path }}` in texts; in JSON a string where a value is expected, a named member where a name is.
 */
export function insertAt(
  text: string,
  selection: { from: number; to: number },
  path: string,
  isJson: boolean,
): TextChange {
  const { from, to } = outsideBraces(text, selection);
  if (regionAt(text, from) !== null) return { from, to, insert: path };
  const placeholder = `{{ ${path} }}`;
  if (!isJson) return { from, to, insert: placeholder };
  if (text.trim() === "")
    return { from: 0, to: text.length, insert: `{\n  "${memberName(path)}": "${placeholder}"\n}` };
  const quoted = `"${placeholder}"`;
  const plain = withoutLiquid(text);
  const { kind } = jsonPlace(plain.slice(0, from));
  if (kind === "string") return { from, to, insert: placeholder };
  const isItem = kind === "value" && from === to && innermost(plain.slice(0, from)) === "[";
  if (isItem) return asMember(text, from, quoted, false, path, "");
  if (kind === "value") return { from, to, insert: quoted };
  if (kind === "name") return asMember(text, from, quoted, true, path, "");
  return behindValue(text, plain, from, quoted, path);
}

function behindValue(text: string, plain: string, position: number, quoted: string, path: string): TextChange {
  // Behind the end of everything: into the outermost object or list, as its last member.
  const isBehindAll = plain.slice(position).trim() === "" && /[\]}]\s*$/.test(plain.slice(0, position));
  const end = isBehindAll ? plain.trimEnd().length - 1 : position;
  const inner = plain.slice(0, end).trimEnd();
  const depth = isBehindAll ? plain[end] : innermost(plain.slice(0, end));
  const isEmpty = /[[{]$/.test(inner);
  const isNamed = depth === "}" || depth === "{";
  const line = isBehindAll && plain.includes("\n") ? "\n  " : " ";
  const lead = isEmpty ? (line === " " ? "" : line) : `,${line}`;
  return asMember(text, inner.length, quoted, isNamed, path, lead);
}

function innermost(before: string): string {
  const open: string[] = [];
  for (const [token] of before.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (token === "{" || token === "[") open.push(token);
    else if (token === "}" || token === "]") open.pop();
  }
  return open.at(-1) ?? "";
}
