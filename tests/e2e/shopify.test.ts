import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeShopifyWebhook } from "#scripts/demo/make-webhook.ts";
import { type Receiver, startReceiver } from "#tests/fakes/receiver.ts";
import { orderFlow, publishFlow, webhookStep } from "#tests/integration/support/flows.ts";
import { signUpFirstOwner } from "#tests/integration/support/owners.ts";
import { sendWebhook, shopSecret } from "#tests/integration/support/shop.ts";
import { expectNoFaults, openLoopback } from "#tests/integration/support/world.ts";
import { openBrowser } from "#tests/setup/chromium.ts";
import { type RunningApp, runApp } from "#tests/setup/run-app.ts";
import { openTab, type Tab } from "./support/tab.ts";

const warehouseKey = "wk-clear-5f2a9c71";

let app: RunningApp;
let browser: Browser;
let receiver: Receiver;
let owner: Awaited<ReturnType<typeof signUpFirstOwner>>;
let tab: Tab;
let page: Page;
let intakeUrl: string;
/** Every answer of the API that this browser has seen, whole. */
const answers: Promise<string>[] = [];

beforeAll(async () => {
  [app, browser, receiver] = await Promise.all([runApp({ env: openLoopback }), openBrowser(), startReceiver()]);
  owner = await signUpFirstOwner(app.url);
  tab = await openTab(browser, app.url, { cookie: owner.cookie });
  page = tab.page;
  tab.context.on("response", (response) => {
    const isStream = response.url().endsWith("/api/v1/live");
    if (response.url().includes("/api/") && !isStream) answers.push(response.text().catch(() => ""));
  });
});

afterAll(async () => {
  await browser.close();
  await app.stop();
  await receiver.close();
  expectNoFaults(app);
});

async function placeOrder(secret = shopSecret) {
  const webhook = makeShopifyWebhook("orders/create", secret);
  const { status } = await sendWebhook(intakeUrl, webhook);
  return { status, orderNumber: webhook.orderNumber };
}

async function expectUnseen(...secrets: string[]): Promise<void> {
  const seen = [await page.content(), ...(await Promise.all(answers))];
  expect(seen.length).toBeGreaterThan(1);
  for (const secret of secrets) expect(seen.filter((text) => text.includes(secret))).toEqual([]);
}

test("a shop is connected step by step", async () => {
  await page.goto("/sources");
  await page.getByRole("link", { name: "Connect a source" }).click();
  const shopify = page.getByRole("radio", { name: /^Shopify/ });
  await shopify.waitFor();
  expect(await shopify.isChecked()).toBe(true);
  await page.getByLabel("Name").fill("North Oak");
  await page.getByRole("button", { name: "Continue" }).click();
  const walk = page.getByRole("region", { name: "Connect your Shopify shop" });
  intakeUrl = await walk.getByRole("textbox", { name: "URL" }).inputValue();
  expect(intakeUrl.startsWith(`${app.url}/api/in/`)).toBe(true);
  await walk.getByRole("button", { name: "Copy the URL" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(intakeUrl);

  await walk.getByLabel("Signing secret").fill(shopSecret);
  await walk.getByRole("button", { name: "Save secret" }).click();
  await walk.waitFor({ state: "hidden" });
  await page.getByText("Waiting for its first event").waitFor();
  await expectUnseen(shopSecret);
  tab.expectQuiet();
});

test("what the shop signs comes in, what somebody else signs is kept with the reason", async () => {
  const { status, orderNumber } = await placeOrder();
  expect(status).toBe(202);
  const events = page.getByRole("table", { name: "Recent events" });
  await events.getByRole("row").filter({ hasText: orderNumber }).getByText("Placed Order").waitFor();
  await page.getByText("Receiving", { exact: true }).waitFor();

  expect((await placeOrder("somebody else's secret")).status).toBe(401);
  await page.getByRole("tab", { name: "Rejected requests" }).click();
  const rejected = page.getByRole("table", { name: "Rejected requests" }).getByRole("row").filter({ hasText: "401" });
  await rejected.getByRole("button").click();
  const sheet = page.getByRole("dialog", { name: "Rejected request" });
  await sheet
    .getByText(/signature.*does not|signed with/i)
    .first()
    .waitFor();
  await sheet.getByText("orders/create").first().waitFor();
  await page.keyboard.press("Escape");
  await page.getByText("Rejecting", { exact: true }).waitFor();
  tab.expectQuiet();
});

test("a secret reaches the receiver in clear, and no page and no answer of the API", async () => {
  await page.goto("/settings/secrets");
  await page.getByRole("button", { name: "Add a secret" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a secret" });
  await dialog.getByLabel("Name").fill("warehouse");
  await dialog.getByLabel("Value").fill(warehouseKey);
  await dialog.getByRole("button", { name: "Save secret" }).click();
  await page.getByRole("table", { name: "Secrets" }).getByText("warehouse").waitFor();
  const headers = [{ name: "Authorization", value: "Bearer {{ secrets.warehouse }}" }];
  await publishFlow(
    owner.api,
    orderFlow(webhookStep(`${receiver.origin}/orders`, { headers })),
    "Orders to the warehouse",
  );

  const { orderNumber } = await placeOrder();
  const [received] = await receiver.waitFor(1);
  expect(received?.headers.authorization).toBe(`Bearer ${warehouseKey}`);
  expect(JSON.parse(received?.body ?? "")).toEqual({ order: orderNumber });

  await page.goto("/deliveries");
  const sheet = await openDelivery(orderNumber, "Delivered");
  const sent = sheet.getByRole("tabpanel", { name: "Request" });
  await sent.getByText(/^Bearer /).waitFor();
  expect(await sent.getByText(/^Bearer /).textContent()).toMatch(/^Bearer [^a-z0-9]+$/);
  await sent.getByRole("button", { name: "Copy as cURL" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^curl /);
  expect(await page.evaluate(() => navigator.clipboard.readText())).not.toContain(warehouseKey);
  await expectUnseen(warehouseKey, shopSecret);
  tab.expectQuiet();
});

test("a receiver that is down is tried again; once it is back, one click delivers", async () => {
  const headers = { "retry-after": "600" };
  receiver.behave({ kind: "answer", status: 500, headers, body: "the database is away" });
  await page.goto("/deliveries");
  const { orderNumber } = await placeOrder();
  const row = page.getByRole("row").filter({ hasText: `#${orderNumber}` });
  await row.getByText("Retrying").waitFor();
  await row.getByText("500").waitFor();
  await row.getByText(/^in (9|10) min$/).waitFor();

  const sheet = await openDelivery(orderNumber, "Retrying");
  await sheet.getByText(/answered 500 .*Next attempt in 10 minutes/).waitFor();
  await sheet.getByRole("tab", { name: "Response" }).click();
  await sheet.getByText("the database is away").first().waitFor();
  receiver.behave({ kind: "answer", status: 200 });
  await sheet.getByRole("button", { name: "Send now" }).click();
  await sheet.getByText("Delivered", { exact: true }).waitFor();
  await sheet.getByText(/^Attempt \d+, by hand/).waitFor();
  await page.keyboard.press("Escape");
  await row.getByText("Delivered").waitFor();
  await expectUnseen(warehouseKey, shopSecret);
  tab.expectQuiet();
});

/** The sheet of the order's delivery, opened from the log once its row shows this status. */
async function openDelivery(orderNumber: string, status: string) {
  const row = page.getByRole("row").filter({ hasText: `#${orderNumber}` });
  await row.getByText(status).waitFor();
  await row.getByRole("link").click();
  const sheet = page.getByRole("dialog", { name: new RegExp(`Placed Order.*${orderNumber}`) });
  await sheet.getByText(status, { exact: true }).first().waitFor();
  return sheet;
}
