import { spawn } from "node:child_process";
import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contentHash } from "#scripts/content-hash.ts";
import { withLock } from "#scripts/lock.ts";
import { cacheDir, root } from "#scripts/paths.ts";
import { precompress } from "./precompress.ts";

/** Where the build leaves what browsers load and never changes. */
export const staticFolder = join(root, ".next/static");
const stampFile = join(root, ".next/hookline-sources");
const SOURCES = ["app", "components", "lib", "public", "instrumentation.ts", "proxy.ts"];
const BUILDING = ["scripts/serve/build.ts", "scripts/serve/precompress.ts"];
const CONFIG = ["next.config.js", "postcss.config.mjs", "tsconfig.json", "package.json", "package-lock.json"];

/** Builds the app for serving when anything that goes into it has changed; answers whether it did. */
export async function ensureBuilt(): Promise<boolean> {
  mkdirSync(cacheDir, { recursive: true });
  return withLock(join(cacheDir, "build.lock"), async () => {
    const stamp = contentHash(
      [...SOURCES, ...CONFIG, ...BUILDING].map((path) => join(root, path)),
      isTest,
    );
    if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return false;
    await runBuild();
    await precompress(staticFolder);
    writeFileSync(stampFile, stamp);
    return true;
  });
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

function runBuild(): Promise<void> {
  const logFile = join(cacheDir, "build.log");
  const log = openSync(logFile, "w");
  const child = spawn(process.execPath, [join(root, "node_modules/next/dist/bin/next"), "build"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", log, log],
  });
  process.once("exit", () => child.kill());
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The pages could not be built:\n${readFileSync(logFile, "utf8").trim()}`));
    });
  });
}
