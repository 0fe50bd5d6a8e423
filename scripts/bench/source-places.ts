import { existsSync, readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "#scripts/paths.ts";
import { functionNameAt } from "./function-name.ts";
import { type CallFrame, type Place, placeAsRun } from "./profile.ts";

/** Finds the sources of built functions through the source maps beside them, and their names in those sources. */
export function createLocator(): (frame: CallFrame) => Place {
  const readMap = remember((file) => (existsSync(file) ? new SourceMap(JSON.parse(readFileSync(file, "utf8"))) : null));
  const readLines = remember((file) => (existsSync(file) ? readFileSync(file, "utf8").split("\n") : []));
  return (frame) => {
    const asRun = placeAsRun(frame, root);
    if (!asRun.file.startsWith(".next/")) return asRun;
    const built = fileURLToPath(frame.url);
    const entry = readMap(`${built}.map`)?.findEntry(frame.lineNumber, frame.columnNumber);
    if (!entry || !("originalSource" in entry)) return asRun;
    const file = resolve(dirname(built), entry.originalSource);
    const name = functionNameAt(readLines(file)[entry.originalLine] ?? "", entry.originalColumn) ?? asRun.name;
    return placeAsRun({ ...frame, functionName: name, url: file, lineNumber: entry.originalLine }, root);
  };
}

function remember<T>(read: (file: string) => T): (file: string) => T {
  const known = new Map<string, T>();
  return (file) => {
    const value = known.has(file) ? (known.get(file) as T) : read(file);
    known.set(file, value);
    return value;
  };
}
