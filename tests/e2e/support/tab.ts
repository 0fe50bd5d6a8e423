import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterEach, expect } from "vitest";
import { cacheDir } from "#scripts/paths.ts";

const timeoutMs = 30_000;
const picturesDir = join(cacheDir, "test-results/browser");
const contexts = new Set<BrowserContext>();

// What the browser showed when a test failed says more than the sentence of the assertion.
afterEach(async ({ task }) => {
  if (task.result?.state !== "fail") return;
  mkdirSync(picturesDir, { recursive: true });
  const pages = [...contexts].flatMap((context) => context.pages());
  const name = task.name.replaceAll(/\W+/g, "-");
  for (const [index, page] of pages.entries())
    await page.screenshot({ path: join(picturesDir, `${name}-${index}.png`) });
});

export interface TabOptions {
  /** The session's cookies as a Cookie header has them; without them nobody is signed in. */
  cookie?: string;
  /** Default: 1440 × 900 in light colours. */
  width?: number;
  dark?: boolean;
  /** A phone: fingers instead of a mouse. */
  touch?: boolean;
}

/** A page in a browser profile of its own, which remembers what the console complained about. */
export interface Tab {
  page: Page;
  context: BrowserContext;
  signIn(cookie: string): Promise<void>;
  /** Another page of the same profile; its complaints are kept here too. */
  another(): Promise<Page>;
  /** No error on the console, no refused script, style or address (CSP), no exception; except what `asked` fits. */
  expectQuiet(asked?: RegExp): void;
}

export async function openTab(browser: Browser, appUrl: string, options: TabOptions = {}): Promise<Tab> {
  const { width = 1440, dark = false, touch = false, cookie } = options;
  const context = await browser.newContext({
    baseURL: appUrl,
    viewport: { width, height: 900 },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
    hasTouch: touch,
    isMobile: touch,
    locale: "en-GB",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  context.setDefaultTimeout(timeoutMs);
  contexts.add(context);
  context.once("close", () => contexts.delete(context));
  const signIn = (header: string) => context.addCookies(parseCookies(header, appUrl));
  if (cookie) await signIn(cookie);
  const complaints: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error") complaints.push(`${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => complaints.push(String(error.error())));
  const page = await context.newPage();
  return {
    page,
    context,
    signIn,
    another: () => context.newPage(),
    expectQuiet: (asked) => {
      const unasked = complaints.splice(0).filter((text) => !asked?.test(text));
      expect(unasked, "the browser's console").toEqual([]);
    },
  };
}

function parseCookies(cookie: string, url: string) {
  return cookie.split("; ").map((pair) => {
    const at = pair.indexOf("=");
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
  });
}
