import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Receiver, startReceiver } from "#tests/fakes/receiver.ts";
import { deliveryOf } from "#tests/integration/support/deliveries.ts";
import { changeEndpoint } from "#tests/integration/support/endpoints.ts";
import { failOnce, problemOf } from "#tests/integration/support/problems.ts";
import { track } from "#tests/integration/support/track.ts";
import { pageFaults } from "./support/page-faults.ts";
import { openSignedIn, type SignedIn } from "./support/signed-in.ts";

let signedIn: SignedIn;
let owner: SignedIn["owner"];
let page: Page;
let receiver: Receiver;

beforeAll(async () => {
  receiver = await startReceiver();
  signedIn = await openSignedIn();
  ({ owner, page } = signedIn);
});
afterAll(async () => {
  await signedIn.close();
  await receiver.close();
});

const title = () => page.getByRole("heading", { level: 1 });
const main = () => page.getByRole("main");

/** On a wide screen in light colours and on a phone in dark ones; afterwards the screen is wide again. */
async function expectNoFaults(): Promise<void> {
  expect(await pageFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });
}

test("what failed for one cause is one problem, which is known of, ended and opened again", async () => {
  await page.goto("/problems");
  await page.getByText("No open problem").waitFor();
  await expectNoFaults();

  const flowId = await failOnce({ api: owner.api, receiver }, "refused");
  await deliveryOf(owner.api, await track(owner.api, "refused", { value: 120, currency: "USD" }), "failed");
  const { id } = await problemOf(owner.api, flowId, ({ failed }) => failed === 2);
  await page
    .getByRole("navigation", { name: "Main" })
    .getByRole("link", { name: /^Problems.*1 open/ })
    .waitFor();
  await page.getByRole("link", { name: /^Key refused at 127\.0\.0\.1/ }).click();
  await page.waitForURL(`**/problems/${id}`);
  await page.getByText("2 deliveries failed and will not be sent again by themselves").waitFor();
  await page.getByText("It wants a key, and the request carries none.").waitFor();
  await page.getByText("2 failed attempts since").waitFor();
  await expectNoFaults();

  await page.getByRole("button", { name: "Acknowledge" }).click();
  await expect.poll(() => title().textContent()).toContain("Acknowledged");
  await page.getByText("Acknowledged by").waitFor();
  await page.getByRole("button", { name: "Resolve" }).click();
  await expect.poll(() => title().textContent()).toContain("Resolved");
  // The news of acknowledging may still lie behind it.
  await page.locator("[data-front=true]").getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => title().textContent()).toContain("Open");
  await page.getByRole("button", { name: "Resolve" }).click();
  await page.getByRole("button", { name: "Open again" }).click();
  await expect.poll(() => title().textContent()).toContain("Open");

  await page.goto("/problems");
  await page.getByRole("button", { name: "Resolved" }).click();
  await page.getByText("Nothing is resolved yet").waitFor();
  await page.reload();
  await page.getByText("Nothing is resolved yet").waitFor();
});

test("all of a problem is sent again: counted first, then in sight until its result", async () => {
  await page.goto("/problems");
  await page.getByRole("link", { name: /^Key refused/ }).click();
  receiver.behaveAt("/refused", { kind: "answer" });
  await page.getByRole("button", { name: "Replay all" }).click();
  const dialog = page.getByRole("dialog", { name: "Send these deliveries again?" });
  await dialog.getByText("2 deliveries", { exact: true }).waitFor();
  await expectNoFaults();
  await dialog.getByRole("button", { name: "Replay 2 deliveries" }).click();
  await page.waitForURL("**/replays/*");
  await expect.poll(() => title().textContent()).toContain("Completed");
  await main().getByText("2 of 2 done").waitFor();
  await expectNoFaults();
  await main().getByRole("link", { name: "2", exact: true }).click();
  await page.waitForURL("**/deliveries?**replayId=**");
  await expect.poll(() => page.getByRole("table").getByText("Delivered").count()).toBe(2);
  await page.goBack();
  await page.getByRole("link", { name: "What failed for one problem" }).click();
  await page.getByText("None of its 2 deliveries is undelivered because of this any more.").waitFor();
});

test("replays of the log run side by side, are paused, go on after a reload and are cancelled", async () => {
  await changeEndpoint(owner.api, receiver.origin, { limits: { perHour: 1 } });
  const replayAll = async () => {
    await page.goto("/deliveries?status=delivered");
    await page.getByRole("button", { name: "Replay…" }).click();
    const dialog = page.getByRole("dialog", { name: "Send these deliveries again?" });
    await dialog.getByText(/^\d deliveries arrived before/).waitFor();
    await dialog.getByText("Made anew by the live version").click();
    await dialog.getByRole("button", { name: /^Replay \d deliveries/ }).click();
    await page.waitForURL("**/replays/*");
  };
  await replayAll();
  await page.getByRole("button", { name: "Pause" }).click();
  await expect.poll(() => title().textContent()).toContain("Paused");
  await page.reload();
  await page.getByRole("button", { name: "Resume" }).click();
  await expect.poll(() => title().textContent()).toContain("Running");
  await replayAll();
  await page.getByRole("link", { name: /^2 replays running/ }).click();
  await page.waitForURL("**/replays");
  await expect.poll(() => page.getByRole("row").filter({ hasText: "Running" }).count()).toBe(2);
  await expectNoFaults();
  await page.getByRole("row").filter({ hasText: "Running" }).first().getByRole("link").click();
  await page.getByRole("button", { name: "Cancel replay" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel the replay" }).click();
  await expect.poll(() => title().textContent()).toContain("Cancelled");
});
