import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";

export const root = join(import.meta.dirname, "..");

/** Runs `npm ci` when node_modules does not hold what package-lock.json names. Progress goes to stderr. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  const began = Date.now();
  process.stderr.write("  install    … the packages of package-lock.json, this takes a minute the first time\n");
  await npm(["ci", "--loglevel=error", "--no-audit", "--no-fund"]);
  process.stderr.write(`  install    ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
}

/** The binary of the npm package `node`, whose version the lockfile pins. */
export function pinnedNode() {
  const node = join(root, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");
  if (existsSync(node)) return node;
  throw new Error(
    "npm did not install the pinned Node: allow install scripts (npm config set ignore-scripts false), then run `npm ci`.",
  );
}

/** npm writes its record (node_modules/.package-lock.json) last, so an interrupted install counts as none. */
function isInstalled() {
  const wanted = readPackages(join(root, "package-lock.json"));
  const present = readPackages(join(root, "node_modules/.package-lock.json"));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "") return true;
    const found = present[path];
    return found ? found.version === entry.version && found.integrity === entry.integrity : entry.optional === true;
  });
}

function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : undefined;
}

function npm(args) {
  // Without our own node_modules/.bin: npm would otherwise run on the very Node binary it is about to replace.
  const path = process.env.PATH.split(delimiter)
    .filter((dir) => !dir.startsWith(root))
    .join(delimiter);
  const options = { cwd: root, env: { ...process.env, PATH: path }, stdio: ["ignore", "ignore", "inherit"] };
  const child = spawn("npm", args, { ...options, shell: process.platform === "win32" });
  return new Promise((resolve, reject) => {
    child.on("error", () =>
      reject(new Error("npm was not found on PATH: install Node.js with npm from https://nodejs.org.")),
    );
    child.on("exit", (code) =>
      code === 0
        ? resolve()
        : reject(new Error("npm could not install the packages: see its message above, then try again.")),
    );
  });
}
