import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inboxSchema } from "#contracts/inbox.ts";
import { pageSchema } from "#contracts/page.ts";
import { deliveryOf } from "#tests/integration/support/deliveries.ts";
import { publishFlow, webhookStep } from "#tests/integration/support/flows.ts";
import { flowOf, track } from "#tests/integration/support/track.ts";
import { pageFaults } from "./support/page-faults.ts";
import { openSignedIn, type SignedIn } from "./support/signed-in.ts";

let signedIn: SignedIn;
let owner: SignedIn["owner"];
let page: Page;

beforeAll(async () => {
  signedIn = await openSignedIn();
  ({ owner, page } = signedIn);
});
afterAll(() => signedIn.close());

const dialog = () => page.getByRole("dialog");
const arrived = () => page.getByRole("list", { name: "Requests, newest first" }).getByRole("listitem");

async function act(name: string): Promise<void> {
  await page.getByRole("button", { name: /^Actions for/ }).click();
  await page.getByRole("menuitem", { name }).click();
}

/** On a wide screen in light colours and on a phone in dark ones; afterwards the screen is wide again. */
async function expectNoFaults(): Promise<void> {
  expect(await pageFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });
}

test("an inbox is made, told what to answer, and does so", async () => {
  await page.goto("/inboxes");
  await page.getByRole("button", { name: "New inbox" }).click();
  await dialog().getByLabel("Name").fill("Breaks once");
  await dialog().getByRole("button", { name: "Make the inbox" }).click();
  await page.getByText("Nothing has arrived yet").waitFor();
  await expectNoFaults();
  await page.getByRole("button", { name: "Change" }).click();
  await dialog().getByLabel("Status").fill("700");
  await dialog().getByLabel("Fail the first").fill("1");
  await dialog().getByRole("button", { name: "Save" }).click();
  await dialog().getByText("From 200 to 599").waitFor();
  await expectNoFaults();
  await dialog().getByLabel("Status").fill("202");
  await dialog().getByLabel("Body").fill('{"taken":true}');
  await dialog().getByRole("button", { name: "Save" }).click();
  await page.getByText("Answers the first request with 503 (0 so far), then answers 202.").waitFor();

  const url = await page.getByLabel("Address of the inbox").inputValue();
  expect((await fetch(url, { method: "POST", body: '{"order":"1001"}' })).status).toBe(503);
  await page.getByText("1 of the first 1 request has failed.").waitFor();
  const second = await fetch(`${url}/orders`, {
    method: "POST",
    body: '{"order":"1002"}',
    headers: { "x-shop": "mine" },
  });
  expect([second.status, await second.text()]).toEqual([202, '{"taken":true}']);
  await expect.poll(() => arrived().count()).toBe(2);
  await page.getByRole("button", { name: "Fail the first again" }).click();
  await page.getByText("0 of the first 1 request have failed.").waitFor();
});

test("requests are searched, compared and taken to one's own machine", async () => {
  await page.getByLabel("Search in paths, headers and bodies").fill("1002");
  await expect.poll(() => arrived().count()).toBe(1);
  await page.getByLabel("Search in paths, headers and bodies").fill("");
  await expect.poll(() => arrived().count()).toBe(2);
  await arrived().first().getByRole("button").click();
  await page.getByText("There is no webhook-signature.").waitFor();
  await page.getByRole("combobox", { name: "Compare with" }).click();
  await page.getByRole("option").nth(1).click();
  const body = page.getByRole("region", { name: "Body, compared" });
  await expect.poll(() => body.textContent()).toMatch(/"order": "1001".*"order": "1002"/s);
  await expect
    .poll(() => page.getByRole("region", { name: "Headers, compared" }).textContent())
    .toContain("x-shop: mine");
  await expectNoFaults();
  await page.getByRole("button", { name: "Send to localhost" }).click();
  await dialog().getByLabel("Port").fill("8080");
  const command = dialog().getByRole("region", { name: "Command for your terminal" });
  await expect.poll(() => command.textContent()).toContain("--url 'http://localhost:8080/orders'");
  await expectNoFaults();
  await page.keyboard.press("Escape");
});

test("a signed delivery says that its signature fits", async () => {
  const { data } = await owner.api.get("/api/v1/inboxes", pageSchema(inboxSchema));
  await publishFlow(owner.api, flowOf("kit_signed", webhookStep(data[0]?.url ?? "")), "Signed");
  await deliveryOf(owner.api, await track(owner.api, "kit_signed"), "delivered");
  await page.goto("/inbox");
  await page.waitForURL(`**/inboxes/${data[0]?.id}`);
  await page.getByText("The signature fits the body, the id and the time").waitFor();
});

test("an inbox is renamed, emptied, moved to another address and deleted", async () => {
  await page.goto("/inboxes");
  await page.getByRole("link", { name: "Breaks once" }).click();
  await act("Rename");
  await dialog().getByLabel("Name").fill("Old receiver");
  await dialog().getByRole("button", { name: "Rename" }).click();
  await page.getByRole("heading", { level: 1, name: "Old receiver" }).waitFor();
  const before = await page.getByLabel("Address of the inbox").inputValue();
  await act("New address");
  await dialog().getByRole("button", { name: "Make a new address" }).click();
  await expect.poll(() => page.getByLabel("Address of the inbox").inputValue()).not.toBe(before);
  await page.getByRole("button", { name: "Clear" }).click();
  await dialog().getByRole("button", { name: "Clear inbox" }).click();
  await page.getByText("Nothing has arrived yet").waitFor();
  await act("Delete");
  await dialog().getByRole("button", { name: "Delete inbox" }).click();
  await page.waitForURL("**/inboxes");
  await expect.poll(() => page.getByRole("row").count()).toBe(2);
  await page.getByRole("link", { name: "Inbox", exact: true }).last().click();
  await act("Delete");
  await dialog().getByRole("button", { name: "Delete inbox" }).click();
  await dialog().getByText("A store keeps at least one inbox.").waitFor();
});
