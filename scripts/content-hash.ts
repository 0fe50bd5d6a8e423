import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "./paths.ts";

/**
 * SHA-256 (hex) over the names and contents of the given files and folders, folders recursively in name order.
 * What does not exist counts as absent, so removing a file changes the hash too.
 */
export function contentHash(paths: readonly string[], ignore: (path: string) => boolean = () => false): string {
  const hash = createHash("sha256");
  for (const path of paths) for (const file of filesUnder(path, ignore)) addFile(hash, file);
  return hash.digest("hex");
}

function filesUnder(path: string, ignore: (path: string) => boolean): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats || ignore(path)) return [];
  if (!stats.isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name), ignore));
}

function addFile(hash: ReturnType<typeof createHash>, file: string): void {
  const content = readFileSync(file);
  hash.update(`${relative(root, file)}\0${content.length}\0`).update(content);
}
