import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ownerPassword } from "#tests/integration/support/owners.ts";
import { expectNoFaults } from "#tests/integration/support/world.ts";
import { openBrowser } from "#tests/setup/chromium.ts";
import { type RunningApp, runApp } from "#tests/setup/run-app.ts";
import { openTab, type Tab } from "./support/tab.ts";

const email = "olga@shop.example";
const refused = /status of 401/;

let app: RunningApp;
let browser: Browser;
let tab: Tab;
let page: Page;
let inbox: Page;

beforeAll(async () => {
  [app, browser] = await Promise.all([runApp(), openBrowser()]);
  tab = await openTab(browser, app.url);
  page = tab.page;
});

afterAll(async () => {
  await browser.close();
  await app.stop();
  expectNoFaults(app);
});

async function goBy(link: string): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: link, exact: true }).click();
  await page.getByRole("heading", { level: 1, name: link, exact: true }).waitFor();
}

test("the first one here is asked to set up the store", async () => {
  await page.goto("/sign-in");
  await page.waitForURL("**/sign-up");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect.poll(() => page.getByLabel("Store name").getAttribute("aria-invalid")).toBe("true");
  expect(await page.getByLabel("Store name").evaluate((field) => field === document.activeElement)).toBe(true);

  await page.getByLabel("Store name").fill("North Oak");
  await page.getByLabel("Your name").fill("Olga Owner");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(ownerPassword);
  await page.getByRole("button", { name: "Create account" }).click();
  await page.getByText("Three steps to your first webhook.").waitFor();
  tab.expectQuiet();
});

test("a flow to the store's own inbox is made, tried and published", async () => {
  await page.getByRole("link", { name: "Make the flow" }).click();
  await page.getByRole("treeitem", { name: /^Step 1 of 1: Send to the inbox/ }).click();
  const address = await page.getByLabel("Address", { exact: true }).inputValue();
  expect(address.startsWith(`${app.url}/api/inbox/`)).toBe(true);
  await page.getByRole("button", { name: "Test", exact: true }).click();
  const sheet = page.getByRole("dialog", { name: "Test this flow" });
  await page.waitForURL(/\/flows\/[0-9a-f-]{36}$/);
  const request = sheet.getByRole("region", { name: "Request", exact: true });
  await request.getByText(`POST ${address}`).waitFor();
  const body = await request.getByRole("region", { name: "Request body" }).textContent();
  const rendered: unknown = JSON.parse(body ?? "");
  expect(rendered).toMatchObject({ order: expect.any(String), total: expect.any(Number), items: expect.any(Array) });
  await request.getByText("webhook-id").waitFor();
  await sheet.getByRole("button", { name: "Send test" }).click();
  await sheet.getByText(/^Arrived: answered 200 after/).waitFor();
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "hidden" });

  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Make this flow live?" });
  await dialog.getByRole("button", { name: "Publish" }).click();
  await page.getByText("Version 1 is live.").waitFor();
  await page.getByRole("heading", { level: 1 }).getByText("Live").waitFor();
  tab.expectQuiet();
});

test("a sample order arrives in the inbox by itself, with a valid signature", async () => {
  inbox = await tab.another();
  await inbox.goto("/inbox");
  const arrived = inbox.getByRole("list", { name: "Requests, newest first" }).getByRole("listitem");
  await expect.poll(() => arrived.count()).toBe(1);
  await inbox.getByText("Live", { exact: true }).waitFor();
  await inbox.evaluate(() => document.body.setAttribute("data-not-reloaded", ""));

  // The browser draws a page in the background once a second only, and clicks wait for that.
  await page.bringToFront();
  await goBy("Home");
  await page.getByRole("button", { name: "Send a sample order" }).first().click();
  const news = await page.getByText(/^Sample order .+ came in\.$/).textContent();
  const orderNumber = /Sample order #?(\S+) came in/.exec(news ?? "")?.[1];

  await expect.poll(() => arrived.count()).toBe(2);
  await arrived.first().getByText("Signature valid").waitFor();
  const body = await inbox.getByRole("region", { name: "Body" }).textContent();
  expect(JSON.parse(body ?? "")).toMatchObject({ order: orderNumber });
  expect(await inbox.locator("body[data-not-reloaded]").count()).toBe(1);
  await page.getByRole("region", { name: "Latest deliveries" }).getByText("Delivered", { exact: true }).waitFor();
  tab.expectQuiet();
});

test("the delivery shows what was sent and what came back, and is sent again by hand", async () => {
  await goBy("Deliveries");
  const log = page.getByRole("table", { name: "Deliveries, newest first" });
  const row = log.getByRole("row").filter({ hasText: "Placed Order" });
  await row.getByText("Delivered").waitFor();
  expect(await row.count(), "the test is not among the real ones").toBe(1);
  await row.getByRole("link").click();

  const sheet = page.getByRole("dialog", { name: "Placed Order" });
  await sheet.getByText("It is delivered.").waitFor();
  await page.waitForURL(/\/deliveries\/[0-9a-f-]{36}/);
  const request = sheet.getByRole("tabpanel", { name: "Request" });
  await request.getByText(`POST ${app.url}/api/inbox/`).waitFor();
  await request.getByText("webhook-id").waitFor();
  await sheet.getByRole("tab", { name: "Response" }).click();
  await sheet.getByRole("tabpanel", { name: "Response" }).getByText("200", { exact: true }).waitFor();
  const attempts = sheet.getByRole("region", { name: "Attempts" }).getByRole("listitem");
  expect(await attempts.count()).toBe(1);

  await sheet.getByRole("button", { name: "Resend" }).click();
  const question = page.getByRole("dialog", { name: "Send it again?" });
  await question.getByRole("button", { name: "Send again" }).click();
  await question.waitFor({ state: "hidden" });
  await expect.poll(() => attempts.count()).toBe(2);
  await attempts.last().getByText("Attempt 2, by hand").waitFor();
  await sheet.getByText("at attempt 2. It is delivered.").waitFor();
  const arrived = inbox.getByRole("list", { name: "Requests, newest first" }).getByRole("listitem");
  await expect.poll(() => arrived.count()).toBe(3);
  await page.keyboard.press("Escape");
  await page.waitForURL("**/deliveries");
  tab.expectQuiet();
});

test("who signs out gets back in with the right password only", async () => {
  await inbox.close();
  await page.getByRole("button", { name: "Olga Owner: account" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.waitForURL("**/sign-in");
  await page.goto("/deliveries");
  await page.waitForURL("**/sign-in*");

  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText("E-mail or password is wrong.").waitFor();
  await page.getByLabel("Password").fill(ownerPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { level: 1, name: "Home" }).waitFor();
  tab.expectQuiet(refused);
});
