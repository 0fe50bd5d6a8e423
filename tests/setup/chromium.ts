import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { root } from "#scripts/paths.ts";

const KNOWN_PLACES = [
  // Chromium without windows: the same engine at a tenth to a sixth less processor time.
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
];

/** A headless browser that talks to nobody but the app under test. */
export function openBrowser(): Promise<Browser> {
  const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];
  // Letters where the type puts them: without windows they would stand on whole pixels, unevenly.
  const look = "--font-render-hinting=none";
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath: ensureChromium(), args: [...quiet, look, ...asRoot] });
}

/**
 * The path of a Chromium: CHROMIUM_PATH, an installed one, Playwright's; else installs one by apt-get (root on Debian)
 * or from Playwright's host. Throws one sentence when none of it works.
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    run("apt-get", ["update", "-qq"]);
    for (const name of ["chromium-headless-shell", "chromium"])
      if (!findChromium()) run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name]);
  }
  if (!findChromium())
    run(process.execPath, [join(root, "node_modules/playwright-core/cli.js"), "install", "chromium"]);
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    "The browser tests need Chromium and it could not be installed: install it, or name one in CHROMIUM_PATH.",
  );
}

function findChromium(): string | undefined {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given))
    throw new Error(`There is no browser at CHROMIUM_PATH (${given}): correct or unset it.`);
  return [given, ...KNOWN_PLACES, chromium.executablePath()].find((path) => path && existsSync(path));
}

function run(command: string, args: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"], env, timeout: 300_000 });
}
