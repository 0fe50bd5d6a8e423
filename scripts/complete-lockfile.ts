import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { missingPlatforms } from "./lockfile/missing-platforms.ts";
import { root } from "./paths.ts";

// To be run after adding a package from a registry that does not carry the packages of every platform.
const file = join(root, "package-lock.json");
const lockfile = JSON.parse(readFileSync(file, "utf8"));
const missing = missingPlatforms(lockfile);
writeFileSync(file, `${JSON.stringify({ ...lockfile, packages: { ...lockfile.packages, ...missing } }, null, 2)}\n`);
// npm brings the entries into its own order.
execFileSync("npm", ["install", "--package-lock-only", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: root });
console.log(`Added ${Object.keys(missing).length} packages of other platforms to package-lock.json.`);
