import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "#scripts/paths.ts";

/** Every method of every route, as `GET /api/v1/flows/*`, read from the routes themselves. */
export function listRoutes(): string[] {
  const folder = join(root, "app/api/v1");
  const files = globSync("**/route.ts", { cwd: folder }).filter((file) => !file.includes("[..."));
  return files.flatMap((file) => {
    const methods = readFileSync(join(folder, file), "utf8").matchAll(/^export const ([A-Z]+) =/gm);
    return [...methods].map(([, method]) => `${method} /api/v1/${dirname(file).replaceAll(/\[\w+\]/g, "*")}`);
  });
}
