import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { endpointRowSchema, endpointSchema } from "#contracts/endpoint.ts";
import { overviewSchema } from "#contracts/overview.ts";
import { pageSchema } from "#contracts/page.ts";
import { verifyStandardWebhook } from "#core/signing/standard-webhooks.ts";
import { type Receiver, startReceiver } from "#tests/fakes/receiver.ts";
import type { ApiClient } from "#tests/integration/support/api-client.ts";
import { orderFlow, publishFlow, webhookStep } from "#tests/integration/support/flows.ts";
import { connectShop, type Shop } from "#tests/integration/support/shop.ts";
import { readUntil } from "#tests/integration/support/until.ts";
import { pageFaults } from "./support/page-faults.ts";
import { openSignedIn, type SignedIn } from "./support/signed-in.ts";
import type { Tab } from "./support/tab.ts";

const countedMs = 120_000;

let signedIn: SignedIn;
let receiver: Receiver;
let api: ApiClient;
let shop: Shop;
let tab: Tab;
let page: Page;
let endpointId: string;

beforeAll(async () => {
  [signedIn, receiver] = await Promise.all([openSignedIn(), startReceiver()]);
  ({ page, tab } = signedIn);
  ({ api } = signedIn.owner);
});
afterAll(async () => {
  await signedIn.close();
  await receiver.close();
});

const wide = () => page.setViewportSize({ width: 1440, height: 900 });
const overview = () => api.get("/api/v1/overview?range=24h", overviewSchema);
const endpoint = () => api.get(`/api/v1/endpoints/${endpointId}`, endpointSchema);
const logRows = () =>
  page
    .getByRole("table")
    .getByRole("row")
    .filter({ has: page.getByRole("link") });
const figure = (label: string) => page.getByRole("region", { name: /^Figures/ }).getByRole("link", { name: label });

test("an empty store begins with the first run", async () => {
  await page.goto("/");
  await page.getByText("Three steps to your first webhook.").waitFor();
  await page.getByRole("link", { name: "Connect a shop" }).waitFor();
  tab.expectQuiet();
});

test("home says how it went, and each number leads to a log of as many", async () => {
  shop = await connectShop(api);
  receiver.behaveAt("/refused", { kind: "answer", status: 401 });
  await publishFlow(api, orderFlow(webhookStep(`${receiver.origin}/orders`)), "To the warehouse");
  await publishFlow(api, orderFlow(webhookStep(`${receiver.origin}/refused`)), "To nobody");
  for (let order = 0; order < 3; order++) await shop.placeOrder();
  await readUntil(overview, ({ total }) => total.delivered === 3 && total.failed === 3, {
    deadlineMs: countedMs,
    pollMs: 500,
  });
  await page.goto("/");
  await page.getByText("3 of 6 deliveries of the last 24 hours failed.").waitFor();
  await page.getByRole("link", { name: "See what failed" }).click();
  await expect.poll(() => logRows().count()).toBe(3);
  await page.goBack();
  await figure("Delivered").click();
  await page.waitForURL(/\/deliveries\?status=delivered&endedFrom=/);
  await expect.poll(() => logRows().count()).toBe(3);
  await page.goBack();
  await figure("Events in").click();
  await page.waitForURL(/\/events\?from=/);
  await expect.poll(() => logRows().count()).toBe(3);
  await page.goBack();
  const flows = page.getByRole("table", { name: /^Flows by deliveries/ });
  const refused = flows.getByRole("row").filter({ hasText: "To nobody" });
  await refused.getByRole("link", { name: "3", exact: true }).click();
  await page.waitForURL(/status=failed&flowId=/);
  await expect.poll(() => logRows().count()).toBe(3);
  tab.expectQuiet();
}, 240_000);

test("the same as a table, for a week, for everybody", async () => {
  await page.goto("/");
  await page.getByText("Show the last 24 hours as a table").click();
  const table = page.getByRole("table", { name: "Deliveries by how they ended" });
  await expect.poll(() => table.getByRole("row").count()).toBe(25);
  await page.getByRole("button", { name: "7 days" }).click();
  await expect.poll(() => table.getByRole("row").count()).toBe(8);
  await page.locator(".recharts-bar-rectangle").first().waitFor({ state: "attached" });
  expect(await pageFaults(page)).toEqual([]);
  await wide();
  tab.expectQuiet();
});

test("a paused endpoint holds what comes, home says what that is worth, and it is let go", async () => {
  const [row] = (await api.get("/api/v1/endpoints", pageSchema(endpointRowSchema))).data;
  endpointId = row?.id ?? "";
  await page.goto("/endpoints");
  await page.getByRole("link", { name: new URL(receiver.origin).host }).click();
  await page.waitForURL(`**/endpoints/${endpointId}`);
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await page
    .getByRole("dialog", { name: /^Pause / })
    .getByRole("button", { name: "Pause" })
    .click();
  await page.getByText(/^It is paused by Olga Owner\./).waitFor();

  const { eventId } = await shop.placeOrder();
  await readUntil(endpoint, ({ held }) => held === 2);
  await page.goto("/");
  await page.getByText(/^2 deliveries to .+ wait, worth .+\d\.\d\d\.$/).waitFor();
  await page.getByRole("link", { name: "See what is wrong there" }).click();
  await page.getByText("2 deliveries are held for it.").waitFor();
  await page.getByRole("link", { name: /^2 / }).click();
  await page.waitForURL(/status=held&endpoint=/);
  await expect.poll(() => logRows().count()).toBe(2);

  await page.goto(`/endpoints/${endpointId}`);
  await page.getByRole("button", { name: "Resume", exact: true }).click();
  const question = page.getByRole("dialog", { name: /^Resume / });
  await question.getByText("2 deliveries held for it go out now, as fast as it takes them.").waitFor();
  await question.getByRole("button", { name: "Resume" }).click();
  await question.waitFor({ state: "hidden" });
  expect((await endpoint()).status).not.toBe("paused");
  await readUntil(endpoint, ({ held }) => held === 0);
  const sent = await readUntil(
    () => Promise.resolve(receiver.requests.filter(({ path }) => path === "/orders").length),
    (count) => count === 4,
  );
  expect(sent, eventId).toBe(4);
  tab.expectQuiet();
});

test("limits are set, refused when they make no sense, and taken away", async () => {
  await page.goto(`/endpoints/${endpointId}`);
  await page.getByLabel("A second").fill("many");
  await page.getByRole("button", { name: "Save limits" }).click();
  await page.getByText("Give a whole number").waitFor();
  await page.getByLabel("A second").fill("5");
  await page.getByRole("button", { name: "Save limits" }).click();
  await page.getByText("Limits saved.").waitFor();
  expect((await endpoint()).limits).toEqual({ perSecond: 5, perMinute: null, perHour: null, inFlight: null });
  await page.getByLabel("A second").fill("");
  await page.getByRole("button", { name: "Save limits" }).click();
  await expect.poll(async () => (await endpoint()).limits.perSecond).toBeNull();
  tab.expectQuiet();
});

test("a new secret is shown once; the ping that follows is signed with it", async () => {
  await page.getByRole("button", { name: "New signing secret" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Make new secret" }).click();
  const secret = await dialog.getByLabel("Signing secret").inputValue();
  expect(secret).toMatch(/^whsec_/);
  await dialog.getByRole("button", { name: "I have copied it" }).click();
  await page.getByText(/^Every request to it is signed .+The old secret signs too until/).waitFor();
  expect(await page.getByText(secret).count()).toBe(0);

  await page.getByRole("button", { name: "Send a ping" }).click();
  const sheet = page.getByRole("dialog", { name: "Send a ping" });
  await sheet.getByLabel("Path").fill("/ping-me");
  await sheet.getByRole("button", { name: "Send it" }).click();
  await sheet.getByText("It arrived").waitFor();
  await sheet.getByRole("region", { name: "Request", exact: true }).getByText("hookline-ping").waitFor();
  const ping = receiver.requests.find(({ path }) => path === "/ping-me");
  const header = (name: string) => ping?.headers[`webhook-${name}`] ?? null;
  expect(
    verifyStandardWebhook({
      headers: { id: header("id"), timestamp: header("timestamp"), signature: header("signature") },
      body: ping?.rawBody ?? "",
      secrets: [secret],
      nowMs: Date.now(),
    }),
  ).toEqual({ ok: true });
  expect(await pageFaults(page), "the sheet of a ping").toEqual([]);
  await wide();
  await page.keyboard.press("Escape");
  await page.getByRole("region", { name: "What was changed" }).getByText("Olga Owner sent a ping").waitFor();
  tab.expectQuiet();
});

test("the endpoint's page and the list can be used by everybody; verification is there in seven languages", async () => {
  await page.goto(`/endpoints/${endpointId}`);
  const languages = page.getByRole("tablist", { name: "Language" }).getByRole("tab");
  await expect.poll(() => languages.allTextContents()).toEqual(["Node", "Python", "PHP", "Ruby", "Go", "Java", "C#"]);
  await languages.nth(1).click();
  await page.getByText("def verify_webhook(body, headers, secret):").waitFor();
  expect(await pageFaults(page)).toEqual([]);
  await wide();
  await page.goto("/endpoints");
  await page.getByLabel("Search by address").fill("nowhere");
  await page.getByText("No endpoint fits").waitFor();
  await page.goto("/endpoints");
  expect(await pageFaults(page)).toEqual([]);
  tab.expectQuiet();
});
