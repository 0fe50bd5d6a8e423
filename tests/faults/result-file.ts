import { join } from "node:path";
import { cacheDir } from "#scripts/paths.ts";
import type { Engine } from "./form.ts";

export const engines: readonly Engine[] = ["embedded", "inngest"];

export const resultsDir = join(cacheDir, "faults-results");

/** Where an engine's counts lie after its run. */
export function resultFile(engine: string): string {
  return join(resultsDir, `${engine}.json`);
}
