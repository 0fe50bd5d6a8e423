import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { flowSchema } from "#contracts/flow.ts";
import { pageSchema } from "#contracts/page.ts";
import { secretSchema } from "#contracts/secret.ts";
import type { ApiClient } from "#tests/integration/support/api-client.ts";
import { signUpFirstOwner } from "#tests/integration/support/owners.ts";
import { expectNoFaults } from "#tests/integration/support/world.ts";
import { openBrowser } from "#tests/setup/chromium.ts";
import { type RunningApp, runApp } from "#tests/setup/run-app.ts";
import { pageFaults, settled } from "./support/page-faults.ts";
import { openTab, type Tab } from "./support/tab.ts";

const webhook = "https://hooks.slack.com/services/T0/B0/not-a-real-one";

let app: RunningApp;
let browser: Browser;
let api: ApiClient;
let tab: Tab;
let page: Page;

beforeAll(async () => {
  [app, browser] = await Promise.all([runApp(), openBrowser()]);
  const owner = await signUpFirstOwner(app.url);
  api = owner.api;
  tab = await openTab(browser, app.url, { cookie: owner.cookie });
  page = tab.page;
});

afterAll(async () => {
  await browser.close();
  await app.stop();
  expectNoFaults(app);
});

const wide = () => page.setViewportSize({ width: 1440, height: 900 });
const openedFlow = async () => {
  await page.waitForURL(/\/flows\/[0-9a-f-]{36}$/);
  return api.get(`/api/v1/flows/${page.url().split("/").at(-1)}`, flowSchema);
};

test("a recipe is found, its blanks are filled, and the draft opens", async () => {
  await page.goto("/flows");
  await page.getByRole("link", { name: "Start from a recipe" }).first().click();
  await page.getByRole("heading", { level: 1, name: "Recipes" }).waitFor();
  await page.getByRole("link", { name: "Send paid orders to the warehouse" }).waitFor();
  expect(await pageFaults(page), "the gallery").toEqual([]);
  await wide();

  await page.getByRole("searchbox", { name: "Search" }).fill("slack alert");
  await expect.poll(() => page.getByRole("main").getByRole("listitem").count()).toBe(1);
  await page.getByRole("link", { name: "Raise an alert for large orders" }).click();
  await page.getByRole("heading", { level: 1, name: "Raise an alert for large orders" }).waitFor();
  await page.getByText("Total is at least 100").waitFor();
  expect(await pageFaults(page), "a recipe").toEqual([]);
  await wide();

  await page.getByRole("button", { name: "Use this recipe" }).click();
  const dialog = page.getByRole("dialog", { name: "Use this recipe" });
  await dialog.getByLabel("Incoming webhook").fill("https://example.com/");
  await dialog.getByLabel("Amount from which to tell").fill("250");
  await dialog.getByRole("button", { name: "Make the draft" }).click();
  await dialog.getByText("Begins with https://hooks.slack.com/").waitFor();
  tab.expectQuiet(/status of 422/);
  expect(await pageFaults(page), "the blanks of a recipe").toEqual([]);
  await wide();
  await dialog.getByLabel("Incoming webhook").fill(webhook);
  await dialog.getByRole("button", { name: "Make the draft" }).click();
  const flow = await openedFlow();
  expect(flow).toMatchObject({ name: "Raise an alert for large orders", status: "draft" });
  expect(flow.definition.trigger.filter).toEqual({ all: [{ path: "event.total", op: "gte", value: 250 }] });
  expect(JSON.stringify(flow)).not.toContain(webhook);
  const { data } = await api.get("/api/v1/secrets", pageSchema(secretSchema));
  expect(data.map(({ name }) => name)).toEqual(["slack_webhook"]);
  tab.expectQuiet();
});

test("every recipe can be read in either look", async () => {
  for (const id of ["google-sheets-row", "yotpo-birthday-points", "erp-order-xml"]) {
    await page.goto(`/recipes/${id}`);
    expect(await pageFaults(page), id).toEqual([]);
  }
  await wide();
  tab.expectQuiet();
});

test("a flow goes into a file and comes back as a draft", async () => {
  await page.goto("/flows");
  await settled(page);
  await page.getByRole("button", { name: "Raise an alert for large orders: more" }).click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Export" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("hookline-raise-an-alert-for-large-orders.json");
  const path = await download.path();
  const text = readFileSync(path, "utf8");
  expect(text).not.toContain(webhook);
  await page.reload();

  await page.getByRole("button", { name: "Import" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Import" }).click();
  await dialog.getByText("Choose the file of a flow").waitFor();
  await dialog.getByLabel("File").setInputFiles(path);
  await dialog.getByRole("button", { name: "Import" }).click();
  const flow = await openedFlow();
  expect(flow.definition.trigger.filter).toEqual({ all: [{ path: "event.total", op: "gte", value: 250 }] });
  tab.expectQuiet();
});

test("what a file cannot bring along is asked for", async () => {
  const file = {
    hookline: "flow",
    formatVersion: 1,
    exportedAt: "2026-11-21T15:00:00.000Z",
    name: "From elsewhere",
    definition: {
      trigger: { kind: "event", eventType: "placed_order" },
      steps: [{ id: "s1", kind: "webhook", url: "https://a.example/?k={{ secrets.partner_key }}" }],
    },
    secretsNeeded: ["partner_key"],
    sources: [{ path: "trigger.sourceId", kind: "shopify", name: "Their shop" }],
  };
  await page.goto("/flows");
  await page.getByRole("button", { name: "Import" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Or paste it here").fill(JSON.stringify({ ...file, formatVersion: 99 }));
  await dialog.getByRole("button", { name: "Import" }).click();
  await dialog.getByText("made by a newer Hookline").waitFor();
  tab.expectQuiet(/status of 422/);
  await dialog.getByLabel("Or paste it here").fill(JSON.stringify(file));
  await dialog.getByRole("button", { name: "Import" }).click();
  await page.getByRole("dialog", { name: "The draft is made" }).waitFor();
  expect(await pageFaults(page), "what is missing").toEqual([]);
  await wide();
  await dialog.getByLabel("Value of partner_key").fill("pk-1");
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.getByText("is saved").waitFor();
  await dialog.getByText("it listened to “Their shop” only").waitFor();
  await dialog.getByRole("button", { name: "Open the draft" }).click();
  expect(await openedFlow()).toMatchObject({ name: "From elsewhere", status: "draft" });
  tab.expectQuiet();
});
