import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { flowSchema } from "#contracts/flow.ts";
import { secretSchema } from "#contracts/secret.ts";
import { type ApiClient, anything } from "#tests/integration/support/api-client.ts";
import { deliveryOf, listDeliveries } from "#tests/integration/support/deliveries.ts";
import { publishFlow, webhookStep } from "#tests/integration/support/flows.ts";
import { runSql } from "#tests/integration/support/sql.ts";
import { flowOf, track } from "#tests/integration/support/track.ts";
import { openWorld, type World } from "#tests/integration/support/world.ts";
import { openBrowser } from "#tests/setup/chromium.ts";
import { pageFaults, settled } from "./support/page-faults.ts";
import { openTab, type Tab } from "./support/tab.ts";

const ana = { person: { email: "ana@shop.example", firstName: "Anabella" } };
const rightKey = "Bearer right";

let world: World;
let browser: Browser;
let api: ApiClient;
let tab: Tab;
let page: Page;

beforeAll(async () => {
  [world, browser] = await Promise.all([openWorld(), openBrowser()]);
  ({ api } = world);
  world.receiver.behaveBy(({ headers, path }) => {
    if (path === "/broken") return { kind: "answer", status: 500 };
    if (path !== "/keyed" || headers.authorization === rightKey) return { kind: "answer" };
    return { kind: "answer", status: 401, body: '{"message":"unknown key"}' };
  });
  await api.post("/api/v1/secrets", { name: "mail_house", value: "wrong" }, secretSchema);
  tab = await openTab(browser, world.app.url, { cookie: world.cookie });
  page = tab.page;
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const keyed = { name: "Authorization", value: "Bearer {{ secrets.mail_house }}" };
const summary = () => page.getByRole("region", { name: "What happened" });

/** A flow of its own type, so that no test meets another's deliveries. */
function publishTo(type: string, path: string, more: object = {}): Promise<string> {
  const step = webhookStep(`${world.receiver.origin}${path}`, { retry: "none", ...more });
  return publishFlow(api, flowOf(type, step), `Flow ${type}`);
}

async function openDelivery(type: string, status: "delivered" | "failed" | "held" | "retrying", event: object = ana) {
  const delivery = await deliveryOf(api, await track(api, type, event), status);
  await page.goto(`/deliveries/${delivery.id}`);
  await summary().waitFor();
  return delivery;
}

async function confirm(name: string): Promise<void> {
  await page.getByRole("dialog").getByRole("button", { name }).click();
}

describe("a delivery's page", () => {
  test("begins with what happened and why, shows request, answer, event and way, and what else there was", async () => {
    await publishTo("detail_read", "/keyed", { headers: [keyed] });
    await deliveryOf(api, await track(api, "detail_read", ana), "failed");
    await openDelivery("detail_read", "failed");
    const words = await summary().textContent();
    expect(words).toContain(
      "answered 401 Unauthorized; the header Authorization is refused. It will not be tried again by itself.",
    );
    expect(words).toContain("It says: “unknown key”");
    expect(words).toContain("put it into the secret mail_house");

    await page.getByRole("button", { name: "Copy as cURL" }).click();
    const curl = await page.evaluate(() => navigator.clipboard.readText());
    expect(curl).toContain("Authorization: Bearer ******");
    await page.getByRole("tab", { name: "Response" }).click();
    await page.getByText("Key refused").waitFor();
    await page.getByRole("tab", { name: "Event" }).click();
    await page.getByRole("region", { name: "The event, as templates see it" }).waitFor();
    await page.getByRole("tab", { name: "Flow" }).click();
    const way = page.getByRole("region", { name: "The way through the flow" });
    await expect.poll(() => way.textContent()).toMatch(/When.*Tell the warehouse.*Failed/s);
    const others = page.getByRole("region", { name: `Other deliveries: ${ana.person.email}` });
    await others.getByRole("link", { name: "Flow detail_read" }).first().waitFor();
    expect(await pageFaults(page)).toEqual([]);
  });

  test("leads to the step in the builder, with its form open", async () => {
    await publishTo("detail_step", "/broken");
    await openDelivery("detail_step", "failed");
    await page.getByRole("link", { name: "Tell the warehouse" }).first().click();
    await page.waitForURL(/\/flows\/.*\?step=s1$/);
    await expect.poll(() => page.getByLabel("Address").or(page.getByLabel("URL")).first().isVisible()).toBe(true);
  });

  test("resends, after a question when it has arrived already", async () => {
    await publishTo("detail_resend", "/resent");
    const { id } = await openDelivery("detail_resend", "delivered");
    await page.getByRole("button", { name: "Resend", exact: true }).click();
    await confirm("Send again");
    await page.getByText("Attempt 2, by hand").waitFor();
    expect(world.receiver.requests.filter(({ path }) => path === "/resent")).toHaveLength(2);
    await page.getByRole("button", { name: "More ways to send it again" }).click();
    await page.getByRole("menuitem", { name: "Resend with the live version" }).click();
    await confirm("Send with the live version");
    await page.waitForURL((url) => !url.pathname.endsWith(id));
    await page.getByText("An earlier delivery").waitFor();
  });

  test("cancels what waits for its next attempt", async () => {
    await publishTo("detail_cancel", "/broken", { retry: "standard" });
    await openDelivery("detail_cancel", "retrying");
    await page.getByRole("button", { name: "Cancel", exact: true }).click();
    await confirm("Cancel the delivery");
    await expect.poll(() => summary().textContent()).toContain("It was cancelled");
  });

  test.each([
    ["Release", "Release the delivery", /It is delivered/],
    ["Skip", "Skip the delivery", /It was skipped/],
  ])("what is held: %s", async (button, label, outcome) => {
    const type = `detail_${button.toLowerCase()}`;
    const flowId = await publishTo(type, "/held");
    await api.post(`/api/v1/flows/${flowId}/pause`, { mode: "hold" }, flowSchema);
    await openDelivery(type, "held");
    await page.getByRole("button", { name: button, exact: true }).click();
    await confirm(label);
    await expect.poll(() => summary().textContent()).toMatch(outcome);
  });
});

describe("fix and replay", () => {
  test("a new key: replaced, tried, and everything that failed for it goes out", async () => {
    await publishTo("fix_key", "/keyed", { headers: [keyed] });
    await deliveryOf(api, await track(api, "fix_key"), "failed");
    await openDelivery("fix_key", "failed");
    await page.getByRole("button", { name: "Fix and replay" }).click();
    const sheet = page.getByRole("dialog", { name: "Fix and replay" });
    await sheet.getByText("Authorization: Bearer {{ secrets.mail_house }}").waitFor();
    await sheet.getByLabel("New value").fill("right");
    await sheet.getByRole("button", { name: "Replace" }).click();
    await sheet.getByText("mail_house has its new value").waitFor();
    await sheet.getByRole("button", { name: "Send one test" }).click();
    await sheet.getByText(/Arrived: answered 200/).waitFor();
    await settled(page);
    expect(await pageFaults(page)).toEqual([]);
    await sheet.getByRole("button", { name: "Replay all 2 deliveries" }).click();
    await page.waitForURL(/\/replays\//);
    await expect
      .poll(async () => (await listDeliveries(api, "eventType=fix_key")).map(({ status }) => status), {
        timeout: 30_000,
      })
      .toEqual(["delivered", "delivered"]);
  });

  test("a new address: saved in the draft, published with what changes, and made anew", async () => {
    await publishTo("fix_address", "/broken");
    await openDelivery("fix_address", "failed");
    await page.getByRole("button", { name: "Fix and replay" }).click();
    const sheet = page.getByRole("dialog", { name: "Fix and replay" });
    await sheet.getByRole("button", { name: "The address" }).click();
    await sheet.getByLabel("Address").fill(`${world.receiver.origin}/mended`);
    await sheet.getByRole("button", { name: "Save in the draft" }).click();
    await sheet.getByRole("button", { name: "Publish…" }).click();
    await page.getByText("Step “Tell the warehouse”: address changed.").waitFor();
    await page.getByRole("dialog", { name: "Publish the changes?" }).getByRole("button", { name: "Publish" }).click();
    await page.getByText("Version 2 is live.").waitFor();
    await sheet.getByRole("button", { name: "Replay the delivery" }).click();
    await page.waitForURL(/\/replays\//);
    await expect
      .poll(() => world.receiver.requests.filter(({ path }) => path === "/mended").length, { timeout: 30_000 })
      .toBe(1);
  });
});

describe("why not, people and orders", () => {
  test("an event says of each flow why it did not start, with the values compared", async () => {
    const filter = { all: [{ path: "event.total", op: "gte" as const, value: 100 }] };
    const step = webhookStep(`${world.receiver.origin}/why`);
    await publishFlow(api, { trigger: { kind: "event", eventType: "why_seen", filter }, steps: [step] }, "Large ones");
    const eventId = await track(api, "why_seen", { value: 49, currency: "EUR", properties: { total: 49 } });
    await publishFlow(api, flowOf("why_seen", step), "Made later");
    await page.goto(`/events/${eventId}`);
    const flows = page.getByRole("region", { name: "Flows" });
    await flows.getByText("Total 49.00 EUR is not at least 100.00").waitFor();
    await flows.getByText(/Not live at that time: its first version was published later/).waitFor();
    await flows.getByText(/Now it would start/).waitFor();
    expect(await pageFaults(page)).toEqual([]);
  });

  test("a customer is found and their story read, down to a phone's width and in the dark", async () => {
    await publishTo("story_seen", "/keyed", { headers: [keyed] });
    await deliveryOf(api, await track(api, "story_seen", ana), "delivered");
    await runSql(
      world.databaseUrl,
      `INSERT INTO person (store_id, key, first_name, about, first_seen_at, last_event_at)
       SELECT store_id, $1, 'Anabella', '{}', now(), now() FROM flow LIMIT 1 ON CONFLICT DO NOTHING`,
      [ana.person.email],
    );
    const { page: phone, expectQuiet } = await openTab(browser, world.app.url, {
      cookie: world.cookie,
      width: 390,
      dark: true,
    });
    await phone.goto("/people");
    await phone.getByRole("searchbox", { name: "Search by e-mail address" }).fill("ana@");
    await phone.waitForURL(/\?q=ana/);
    await phone.getByRole("link", { name: ana.person.email }).click();
    const story = phone.getByRole("list", { name: "What happened, newest first" });
    await expect.poll(() => story.textContent()).toMatch(/answered 200 after.*Story seen.*Flow story_seen started/is);
    expect(await pageFaults(phone)).toEqual([]);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expectQuiet();
    await phone.context().close();
  });

  test("an order has its story", async () => {
    await publishTo("placed_order", "/orders");
    const { eventId, orderNumber } = await world.shop.placeOrder();
    await deliveryOf(api, eventId, "delivered");
    await page.goto(`/orders/${orderNumber}`);
    await page.getByRole("heading", { name: `Order #${orderNumber}` }).waitFor();
    await page
      .getByText(/answered 200 after/)
      .first()
      .waitFor();
    expect(await pageFaults(page)).toEqual([]);
  });
});

test("a receipt is made, opened by somebody without an account, and revoked", async () => {
  await publishTo("receipt_seen", "/keyed", {
    headers: [keyed],
    body: { kind: "json", template: '{"to":"{{ person.email }}"}' },
  });
  await openDelivery("receipt_seen", "delivered");
  await page.getByRole("button", { name: "Share a receipt" }).click();
  const dialog = page.getByRole("dialog", { name: "Share a receipt" });
  await dialog.getByText("No link has been made of this delivery.").waitFor();
  await dialog.getByRole("button", { name: "Make the link" }).click();
  const link = await dialog.getByRole("textbox", { name: "The link" }).inputValue();
  expect(await pageFaults(page)).toEqual([]);

  const stranger = await openTab(browser, world.app.url, { width: 390 });
  await stranger.page.goto(link);
  await stranger.page.getByText("[personal]").first().waitFor();
  expect(await stranger.page.content()).not.toContain(ana.person.email);
  expect(await pageFaults(stranger.page)).toEqual([]);
  stranger.expectQuiet();

  await expect
    .poll(async () => {
      await page.reload();
      await page.getByRole("button", { name: "Share a receipt" }).click();
      return dialog.textContent();
    })
    .toContain("opened 1 time");
  await dialog.getByRole("button", { name: "Revoke" }).click();
  await page.getByRole("button", { name: "Revoke the link" }).click();
  await dialog.getByText("Revoked").waitFor();
  await stranger.page.goto(link);
  await stranger.page.getByText("This link shows nothing").waitFor();
  await stranger.context.close();
});

test("who only reads sees all of it and changes nothing", async () => {
  const [{ userId } = { userId: "" }] = await runSql<{ userId: string }>(
    world.databaseUrl,
    'SELECT user_id AS "userId" FROM member LIMIT 1',
  );
  await publishTo("read_only", "/broken");
  const delivery = await deliveryOf(api, await track(api, "read_only", ana), "failed");
  await runSql(world.databaseUrl, "UPDATE member SET role = 'analyst' WHERE user_id = $1", [userId]);
  try {
    await page.goto(`/deliveries/${delivery.id}`);
    await summary().waitFor();
    for (const name of ["Fix and replay", "Resend"])
      expect(await page.getByRole("button", { name, exact: true }).count()).toBe(0);
    await page.getByRole("button", { name: "Share a receipt" }).click();
    await page.getByText("No link has been made of this delivery.").waitFor();
    expect(await page.getByRole("button", { name: "Make the link" }).count()).toBe(0);
  } finally {
    await runSql(world.databaseUrl, "UPDATE member SET role = 'owner' WHERE user_id = $1", [userId]);
  }
  await api.get("/api/v1/me", anything);
});
