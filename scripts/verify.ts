import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./paths.ts";
import { runSuites } from "./test/run-suites.ts";
import { generate, lint, types, unit } from "./test/suites.ts";

// The part of `npm test` that is worth running before every commit; it puts the formatting right first.
const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
spawnSync(process.execPath, [biome, "format", "--write", "."], { cwd: root, stdio: "ignore" });
process.exit(await runSuites([[generate], [types, lint], [unit]]));
