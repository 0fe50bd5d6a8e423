import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.ts";

const end = "<!-- to here -->";

/** `text` with what stands between the markers of `command` replaced; throws when they are not there. */
export function replaceBetweenMarkers(text: string, command: string, content: string): string {
  const begin = `<!-- ${command} -- --write: from here -->`;
  const from = text.indexOf(begin);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`The lines "${begin}" and "${end}" are missing.`);
  return `${text.slice(0, from + begin.length)}\n\n${content.trim()}\n\n${text.slice(to)}`;
}

/** Puts what `command` found into its page, such as docs/performance.md; answers the page's path. */
export function writeDocument(page: string, command: string, content: string): string {
  const file = join(root, page);
  writeFileSync(file, replaceBetweenMarkers(readFileSync(file, "utf8"), command, content));
  return file;
}
