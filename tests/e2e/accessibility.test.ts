import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { callAs } from "#scripts/screenshots/demo-call.ts";
import { type DemoReceivers, type DemoStore, fillStore } from "#scripts/screenshots/demo-shop.ts";
import { startReceiver } from "#tests/fakes/receiver.ts";
import { signUpFirstOwner } from "#tests/integration/support/owners.ts";
import { expectNoFaults, openLoopback } from "#tests/integration/support/world.ts";
import { openBrowser } from "#tests/setup/chromium.ts";
import { type RunningApp, runApp } from "#tests/setup/run-app.ts";
import { pageFaults, settled } from "./support/page-faults.ts";
import { openTab, type Tab } from "./support/tab.ts";

let app: RunningApp;
let browser: Browser;
let receivers: DemoReceivers;
let cookie: string;
let store: DemoStore;
let tab: Tab;
let page: Page;

beforeAll(async () => {
  [app, browser] = await Promise.all([runApp({ env: openLoopback }), openBrowser()]);
  const [warehouse, mailhouse, accounting] = await Promise.all([startReceiver(), startReceiver(), startReceiver()]);
  receivers = { warehouse, mailhouse, accounting };
  tab = await openTab(browser, app.url);
  page = tab.page;
});

afterAll(async () => {
  await browser.close();
  await app.stop();
  await Promise.all(Object.values(receivers).map((receiver) => receiver.close()));
  expectNoFaults(app);
});

async function expectNoFaultsAt(path: string, asked?: RegExp): Promise<void> {
  await page.goto(path);
  await settled(page);
  expect(await pageFaults(page)).toEqual([]);
  tab.expectQuiet(asked);
}

async function signIn(): Promise<void> {
  ({ cookie } = await signUpFirstOwner(app.url));
  await tab.signIn(cookie);
}

describe("every page can be read and used by everybody, empty", () => {
  test("/sign-up", () => expectNoFaultsAt("/sign-up"));

  test("/sign-in", async () => {
    await signIn();
    const { page: stranger } = await openTab(browser, app.url);
    await stranger.goto("/sign-in");
    expect(await pageFaults(stranger)).toEqual([]);
  });

  test.each([
    "/",
    "/flows",
    "/flows/new",
    "/recipes",
    "/recipes/warehouse-new-order",
    "/deliveries",
    "/events",
    "/people",
    "/orders/1001",
    "/sources",
    "/sources/new",
    "/endpoints",
    "/problems",
    "/replays",
    "/inboxes",
    "/inbox",
    "/settings/secrets",
    "/settings/alerts",
    "/settings/keys",
    "/settings/store",
  ])("%s", (path) => expectNoFaultsAt(path));

  test("somebody nobody has heard of", () => expectNoFaultsAt("/people/nobody%40shop.example", /status of 404/));

  test("a page that is not there", () => expectNoFaultsAt("/nowhere", /status of 404/));
});

describe("every page can be read and used by everybody, filled", () => {
  beforeAll(async () => {
    store = await fillStore(callAs(app.url, cookie), receivers);
  });

  test.each([
    "/",
    "/flows",
    "/flows/{flowId}",
    "/flows/{draftId}",
    "/flows/{flowId}/history",
    "/flows/{askId}/history?version=3",
    "/flows/{flowId}/review",
    "/flows/{giftId}/review",
    "/flows?show=archived",
    "/runs/{runId}",
    "/deliveries",
    "/deliveries?status=held",
    "/deliveries?q=nothing-is-called-that",
    "/deliveries/{deliveredId}",
    "/deliveries/{retryingId}",
    "/deliveries/{failedId}",
    "/events",
    "/events/{eventId}",
    "/events/{skippedEventId}",
    "/people",
    "/sources",
    "/sources/{sourceId}",
    "/endpoints",
    "/problems",
    "/problems/{problemId}",
    "/replays",
    "/inboxes",
    "/inbox",
    "/inboxes/{failingInboxId}",
    "/settings/secrets",
    "{receipt}",
  ])("%s", (path) => expectNoFaultsAt(fill(path)));

  test("what is open over a page", async () => {
    await page.goto("/deliveries");
    await page.getByRole("row").filter({ hasText: "Retrying" }).first().getByRole("link").click();
    await page.getByRole("dialog").getByText("Attempts").waitFor();
    expect(await pageFaults(page), "the sheet of a delivery").toEqual([]);
    await page.goto(fill("/flows/{draftId}"));
    await page.getByRole("button", { name: "Publish" }).click();
    await page.getByRole("dialog", { name: "Make this flow live?" }).waitFor();
    expect(await pageFaults(page), "a dialog").toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Test", exact: true }).click();
    await page.getByRole("dialog", { name: "Test this flow" }).getByText("hookline-flow-id").waitFor();
    expect(await pageFaults(page), "the sheet of a test").toEqual([]);
    await page.keyboard.press("Escape");
    await page.setViewportSize({ width: 1440, height: 900 });
    for (const name of [/^When/, /^Only if/, /^Step 1 of/]) {
      await page.getByRole("treeitem", { name }).click();
      await settled(page);
      expect(await pageFaults(page), `the form of ${name}`).toEqual([]);
      await page.keyboard.press("Escape");
      await page.setViewportSize({ width: 1440, height: 900 });
    }
    tab.expectQuiet();
  });
});

describe("the keyboard alone is enough", () => {
  beforeAll(async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  test("the first Tab is the way past the navigation, and the page's action is near", async () => {
    await page.goto("/flows");
    await settled(page);
    await page.keyboard.press("Tab");
    expect(await hasFocus(page.getByRole("link", { name: "Skip to the content" }))).toBe(true);
    await page.keyboard.press("Enter");
    await expect.poll(() => hasFocus(page.getByRole("main"))).toBe(true);
    for (const action of [
      page.getByRole("button", { name: "Import" }),
      page.getByRole("link", { name: "Start from a recipe" }),
      page.getByRole("link", { name: "New flow" }),
    ]) {
      await page.keyboard.press("Tab");
      expect(await hasFocus(action)).toBe(true);
    }
    await page.keyboard.press("Enter");
    await page.waitForURL("**/flows/new");
  });

  test("a row opens with Enter, Escape closes it, and the focus is back on the row", async () => {
    await page.goto("/deliveries");
    const row = page.getByRole("row").filter({ hasText: "Retrying" }).first().getByRole("link");
    await row.focus();
    await page.keyboard.press("Enter");
    const sheet = page.getByRole("dialog");
    await sheet.getByText("Attempts").waitFor();
    expect(await sheet.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "hidden" });
    await expect.poll(() => hasFocus(row)).toBe(true);
  });

  test("dialogs and menus are left with Escape, and the focus is back where it was", async () => {
    await page.goto("/settings/secrets");
    const add = page.getByRole("button", { name: "Add a secret" });
    await add.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Add a secret" });
    await dialog.waitFor();
    await expect.poll(() => dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await expect.poll(() => hasFocus(add)).toBe(true);

    const account = page.getByRole("button", { name: /account$/ });
    await account.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => hasFocus(page.getByRole("menuitem", { name: "Store" }))).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(() => hasFocus(account)).toBe(true);
    tab.expectQuiet();
  });
});

function fill(path: string): string {
  return path.replace(/\{(\w+)\}/, (_, name: keyof DemoStore) => store[name]);
}

function hasFocus(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => element === document.activeElement);
}
