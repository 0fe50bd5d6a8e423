import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "#scripts/paths.ts";

const begin = "<!-- npm run bench -- --write: from here -->";
const end = "<!-- to here -->";

/** `text` with what stands between the two markers replaced; throws when they are not there. */
export function replaceBetweenMarkers(text: string, content: string): string {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The lines "${begin}" and "${end}" are missing.`);
  return `${text.slice(0, from + begin.length)}\n\n${content.trim()}\n\n${text.slice(to)}`;
}

/** Puts the figures into docs/performance.md. */
export function writeDocument(content: string): string {
  const file = join(root, "docs/performance.md");
  writeFileSync(file, replaceBetweenMarkers(readFileSync(file, "utf8"), content));
  return file;
}
