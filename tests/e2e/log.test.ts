import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { meSchema } from "#contracts/account.ts";
import { foundSchema } from "#contracts/delivery.ts";
import { type Receiver, startReceiver } from "#tests/fakes/receiver.ts";
import { deliveryOf } from "#tests/integration/support/deliveries.ts";
import { orderFlow, publishFlow, webhookStep } from "#tests/integration/support/flows.ts";
import { makeDeliveries } from "#tests/integration/support/made-deliveries.ts";
import { track } from "#tests/integration/support/track.ts";
import { readUntil } from "#tests/integration/support/until.ts";
import { pageFaults, settled } from "./support/page-faults.ts";
import { openSignedIn, type SignedIn } from "./support/signed-in.ts";
import type { Tab } from "./support/tab.ts";

const made = 120;
let signedIn: SignedIn;
let owner: SignedIn["owner"];
let receiver: Receiver;
let tab: Tab;
let page: Page;

beforeAll(async () => {
  [signedIn, receiver] = await Promise.all([openSignedIn(), startReceiver()]);
  ({ owner, page, tab } = signedIn);
  const { store } = await owner.api.get("/api/v1/me", meSchema);
  await publishFlow(owner.api, orderFlow(webhookStep(`${receiver.origin}/orders`)), "Tell the warehouse");
  await makeDeliveries(
    signedIn.databaseUrl,
    store.id,
    Array.from({ length: made }, (_, index) => ({
      orderNumber: String(2000 + index),
      personEmail: `person${index}@shop.example`,
      status: index % 10 === 0 ? "failed" : "delivered",
      requestBody: `{"sku":"MUG-${index}","city":"${index % 4 === 0 ? "Lisbon" : "Porto"}"}`,
    })),
  );
  await readUntil(
    () => owner.api.get("/api/v1/deliveries/found?q=Lisbon", foundSchema),
    (found) => found.bodies === made / 4,
  );
});
afterAll(async () => {
  await signedIn.close();
  await receiver.close();
});
beforeEach(async () => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openLog("/deliveries");
});

/** These deliveries were written without their events, and a download's own tab asks for an icon. */
const asked = /\/context\)|favicon/;
const rows = () => page.locator("[data-delivery-id]");
const row = (order: string) => rows().filter({ hasText: `#${order}` });
const dialog = (name?: string) => page.getByRole("dialog", name === undefined ? {} : { name });
const button = (name: string) => page.getByRole("button", { name, exact: true });
const focusedRow = () => page.evaluate(() => document.activeElement?.closest("[data-delivery-id]")?.textContent ?? "");

async function openLog(path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
  await rows().first().waitFor();
}

async function pressUntilFocused(key: string, order: string): Promise<void> {
  await page.keyboard.press(key);
  await page.waitForFunction(
    (text) => document.activeElement?.closest("[data-delivery-id]")?.textContent?.includes(text),
    `#${order}`,
  );
}

test("filters stand in the address, survive a reload and are taken off one by one", async () => {
  await button("Add filter").click();
  await page.getByRole("menuitem", { name: "Status" }).click();
  await page.getByRole("checkbox", { name: "Failed" }).click();
  await page.keyboard.press("Escape");
  await page.waitForURL("**/deliveries?status=failed");
  await page.getByText("12 deliveries, that is all.").waitFor();
  await page.getByRole("searchbox").fill("lisbon");
  await page.waitForURL(/q=lisbon/);
  // Every twentieth is both failed and for Lisbon.
  await page.getByText("6 deliveries, that is all.").waitFor();
  await page.getByRole("button", { name: "6 in what was sent or answered", pressed: true }).waitFor();
  await button("Any time").click();
  await button("Last 24 hours").click();
  await page.waitForURL(/last=24h/);
  await page.reload();
  await page.getByText("6 deliveries, that is all.").waitFor();
  await button("Last 24 hours").waitFor();
  await button("Remove the filter Status").click();
  await page.getByText("30 deliveries, that is all.").waitFor();
  await button("Clear").click();
  await page.waitForURL((url) => url.search === "");
});

test("an order number goes before text, which is one press away", async () => {
  await page.getByRole("searchbox").fill("#2007");
  await page.getByText("1 delivery, that is all.").waitFor();
  await page.getByRole("button", { name: "1 by order number", pressed: true }).waitFor();
  await page.getByRole("button", { name: "0 in what was sent or answered" }).click();
  await page.getByText("No delivery fits these filters").waitFor();
  await button("Clear the filters").click();
  await row(String(1999 + made)).waitFor();
});

test("a view is saved, gone to, renamed, removed and brought back", async () => {
  await openLog("/deliveries?status=failed");
  await button("Views").click();
  await page.getByLabel("Name of the view").fill("Went wrong");
  await button("Save").click();
  await page.getByText("Saved as Went wrong.").waitFor();
  await openLog("/deliveries");
  await button("Views").click();
  await button("Went wrong").click();
  await page.waitForURL("**/deliveries?status=failed");
  await button("Views").click();
  await button("More for Went wrong").click();
  await page.getByRole("menuitem", { name: "Rename" }).click();
  await page.getByLabel("New name of Went wrong").fill("Failed");
  await button("Rename").click();
  await button("More for Failed").click();
  await page.getByRole("menuitem", { name: "Remove" }).click();
  await page.getByText("The view Failed is removed.").waitFor();
  await button("Undo").click();
  await button("Views").click();
  await page.getByRole("button", { name: "Failed", exact: true }).waitFor();
});

test("the keyboard walks, opens, steps on while one is open, and asks before sending again", async () => {
  const newest = 1999 + made;
  await pressUntilFocused("j", String(newest));
  await pressUntilFocused("j", String(newest - 1));
  await pressUntilFocused("k", String(newest));
  // Far beyond what was in the page at first.
  for (let step = 1; step <= 70; step++) await pressUntilFocused("j", String(newest - step));
  expect(await rows().count()).toBeLessThan(made);
  await page.keyboard.press("Enter");
  await dialog()
    .getByText(`#${newest - 70}`)
    .first()
    .waitFor();
  await page.keyboard.press("j");
  await dialog()
    .getByText(`#${newest - 71}`)
    .first()
    .waitFor();
  await page.keyboard.press("Escape");
  await dialog().waitFor({ state: "detached" });
  await pressUntilFocused("k", String(newest - 69));
  // That one had failed; the one above it was delivered.
  await pressUntilFocused("k", String(newest - 68));
  await page.keyboard.press("r");
  await dialog("Send it again?").waitFor();
  await page.keyboard.press("Escape");
  await dialog("Send it again?").waitFor({ state: "detached" });
  await page.keyboard.press("?");
  await dialog("Keyboard shortcuts").getByText("Go to its event").waitFor();
  await page.keyboard.press("Escape");
  await dialog("Keyboard shortcuts").waitFor({ state: "detached" });
  await page.keyboard.press("/");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("search");
  tab.expectQuiet(asked);
});

test("what is new comes in at the top, and waits above what is being read", async () => {
  const place = (orderNumber: string) => track(owner.api, "placed_order", { properties: { orderNumber } });
  await deliveryOf(owner.api, await place("9001"), "delivered");
  await row("9001").filter({ hasText: "Delivered" }).waitFor();
  await page.mouse.wheel(0, 1500);
  const read = row(String(1999 + made - 45));
  await read.waitFor();
  const before = (await read.boundingBox())?.y;
  await deliveryOf(owner.api, await place("9002"), "delivered");
  await button("1 new").waitFor();
  expect((await read.boundingBox())?.y).toBe(before);
  await button("1 new").click();
  await row("9002").filter({ hasText: "Delivered" }).waitFor();
});

test("Ctrl + K leads to a page, a flow, an order", async () => {
  const find = async (text: string, found: string) => {
    await page.keyboard.press("Control+k");
    await dialog("Go anywhere").getByRole("combobox").fill(text);
    await dialog("Go anywhere").getByRole("option", { name: found }).first().waitFor();
    expect(await pageFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
  };
  await find("tell ware", "Tell the warehouse");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/flows\/[0-9a-f-]{36}/);
  await find("secr", "Secrets");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/settings/secrets");
  await find("2042", "#2042");
  await dialog("Go anywhere").getByRole("option", { name: "#2042" }).click();
  await page.waitForURL(/\/deliveries\/[0-9a-f-]{36}/);
  tab.expectQuiet(asked);
});

test("what the log is narrowed to is taken along as a file", async () => {
  await openLog("/deliveries?status=failed");
  await button("Export").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: "CSV" }).click(),
  ]);
  const lines = readFileSync(await download.path(), "utf8")
    .trimEnd()
    .split("\r\n");
  expect(download.suggestedFilename()).toMatch(/^deliveries-\d+\.csv$/);
  expect(lines).toHaveLength(13);
  expect(lines[0]).toMatch(/^id,status,/);
});

test("columns are chosen and kept", async () => {
  await button("Columns").click();
  await page.getByRole("checkbox", { name: "Flow" }).click();
  await page.getByRole("checkbox", { name: "Step" }).click();
  await page.getByRole("columnheader", { name: "Step" }).waitFor();
  await openLog("/deliveries");
  await page.getByRole("columnheader", { name: "Step" }).waitFor();
  expect(await page.getByRole("columnheader", { name: "Flow" }).count()).toBe(0);
});

test("everybody can use it, also on a phone", async () => {
  await openLog("/deliveries?status=failed&q=lisbon&last=7d");
  expect(await pageFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const name of ["Views", "Columns", "Last 7 days"]) {
    await button(name).click();
    await dialog().waitFor();
    expect(await pageFaults(page), name).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.keyboard.press("Escape");
    await dialog().waitFor({ state: "detached" });
  }
  tab.expectQuiet(asked);
});

test("the focus is where it was when a delivery closes", async () => {
  await row(String(1999 + made))
    .getByRole("link")
    .focus();
  await page.keyboard.press("Enter");
  await dialog().waitFor();
  await page.keyboard.press("Escape");
  await dialog().waitFor({ state: "detached" });
  expect(await focusedRow()).toContain(`#${1999 + made}`);
});
