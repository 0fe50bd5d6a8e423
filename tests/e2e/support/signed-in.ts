import type { Browser, Page } from "playwright-core";
import { signUpFirstOwner } from "#tests/integration/support/owners.ts";
import { expectNoFaults, openLoopback } from "#tests/integration/support/world.ts";
import { openBrowser } from "#tests/setup/chromium.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { type RunningApp, runApp } from "#tests/setup/run-app.ts";
import { openTab, type Tab, type TabOptions } from "./tab.ts";

/** A running app with its first owner, and a tab in which they are signed in. */
export interface SignedIn {
  app: RunningApp;
  databaseUrl: string;
  browser: Browser;
  owner: Awaited<ReturnType<typeof signUpFirstOwner>>;
  tab: Tab;
  page: Page;
  /** Ends all of it; fails when the app logged an error of its own on the way. */
  close(): Promise<void>;
}

export async function openSignedIn(options: Omit<TabOptions, "cookie"> = {}): Promise<SignedIn> {
  const databaseUrl = await createTestDatabase();
  const [app, browser] = await Promise.all([runApp({ databaseUrl, env: openLoopback }), openBrowser()]);
  const owner = await signUpFirstOwner(app.url);
  const tab = await openTab(browser, app.url, { ...options, cookie: owner.cookie });
  const close = async () => {
    await browser.close();
    await app.stop();
    expectNoFaults(app);
  };
  return { app, databaseUrl, browser, owner, tab, page: tab.page, close };
}
