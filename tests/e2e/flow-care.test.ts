import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { flowSchema } from "#contracts/flow.ts";
import { pageSchema } from "#contracts/page.ts";
import { secretSchema } from "#contracts/secret.ts";
import { orderFlow, publishFlow, type StepInput, webhookStep } from "#tests/integration/support/flows.ts";
import { track } from "#tests/integration/support/track.ts";
import { openSignedIn, type SignedIn } from "./support/signed-in.ts";
import { openTab, type Tab } from "./support/tab.ts";

let signedIn: SignedIn;
let owner: SignedIn["owner"];
let tab: Tab;
let page: Page;

beforeAll(async () => {
  signedIn = await openSignedIn();
  ({ owner, page, tab } = signedIn);
});

afterAll(() => signedIn.close());

const card = (name: RegExp) => page.getByRole("treeitem", { name });
const field = (label: string) => page.getByLabel(label, { exact: true });
const saved = () => page.getByText(/^Saved \d\d:\d\d$/).waitFor();
const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-node"));
const readFlow = (id: string) => owner.api.get(`/api/v1/flows/${id}`, flowSchema);
const stepIds = async (id: string) => (await readFlow(id)).definition.steps.map((step) => step.id).join(" ");
const openId = () => page.url().split("/").at(-1) ?? "";
const tell: StepInput = webhookStep("https://warehouse.example/orders", { id: "tell" });
const wait: StepInput = { id: "wait", kind: "delay", name: "", for: { value: 2, unit: "hours" }, until: null };

async function openDraft(name: string, ...steps: StepInput[]): Promise<string> {
  const { id } = await owner.api.post("/api/v1/flows", { name, definition: orderFlow(...steps) }, flowSchema);
  await page.goto(`/flows/${id}`);
  await card(/^Step 1/)
    .first()
    .waitFor();
  return id;
}

async function choose(item: string): Promise<void> {
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: item, exact: true }).click();
}

test("of two drafts that differ, one's own is kept as a flow of its own", async () => {
  const id = await openDraft("Ours", tell);
  let isFirst = true;
  await page.route(`**/api/v1/flows/${id}`, async (route) => {
    const isLate = isFirst && route.request().method() === "PATCH";
    if (isLate) {
      isFirst = false;
      await owner.api.call("PATCH", `/api/v1/flows/${id}`, { name: "Theirs" });
    }
    await route.continue();
  });
  await field("Name of the flow").fill("Mine");
  await page.getByRole("button", { name: "Compare and choose" }).click();
  const dialog = page.getByRole("dialog", { name: "Whose changes count?" });
  await dialog.getByText("Is called “Mine” instead of “Theirs”.").waitFor();
  await dialog.getByRole("button", { name: "Keep mine as a copy" }).click();
  await page.waitForURL((url) => !url.pathname.endsWith(id));
  await page.unroute(`**/api/v1/flows/${id}`);
  await expect.poll(() => field("Name of the flow").inputValue()).toBe("Mine (my copy)");
  expect((await readFlow(id)).name).toBe("Theirs");
  expect(await readFlow(openId())).toMatchObject({ name: "Mine (my copy)", status: "draft" });
  expect(await stepIds(openId())).toBe("tell");
  tab.expectQuiet(/status of 409/);
});

test("a step is carried to another place by the keyboard, or left where it was", async () => {
  const id = await openDraft("To be put in order", tell, wait);
  await card(/^Step 1 of 2: Tell the warehouse/).focus();
  await page.keyboard.press("m");
  await page.getByText("Choose where it goes").waitFor();
  await page.keyboard.press("Escape");
  await page.getByText("Choose where it goes").waitFor({ state: "detached" });
  expect(await stepIds(id)).toBe("tell wait");

  await page.keyboard.press("m");
  await page.getByText("Choose where it goes").waitFor();
  await page.keyboard.press("ArrowDown");
  await expect.poll(focused).toBe("step:wait");
  await page.keyboard.press("a");
  await card(/^Step 2 of 2: Tell the warehouse/).waitFor();
  await page.getByText("Choose where it goes").waitFor({ state: "detached" });
  await saved();
  expect(await stepIds(id)).toBe("wait tell");
  tab.expectQuiet();
});

test("a flow is copied, put away and brought back, and saved as a file", async () => {
  const id = await publishFlow(owner.api, orderFlow(tell), "In use");
  await page.goto(`/flows/${id}`);
  await card(/^Step 1/).waitFor();
  const more = page.getByRole("button", { name: "More", exact: true });
  await more.click();
  await page.getByRole("menuitem", { name: "Export" }).waitFor();
  await more.click();
  await page.getByRole("menu").waitFor({ state: "detached" });
  const [download] = await Promise.all([page.waitForEvent("download"), choose("Export")]);
  expect(JSON.parse(readFileSync(await download.path(), "utf8"))).toMatchObject({ name: "In use" });

  await choose("Duplicate");
  await page.waitForURL((url) => url.pathname.startsWith("/flows/") && !url.pathname.endsWith(id));
  await page.getByText(/is a new draft\./).waitFor();
  await card(/^Step 1/).waitFor();
  expect(await readFlow(openId())).toMatchObject({ status: "draft", liveVersion: null });
  expect(await stepIds(openId())).toBe("tell");

  await page.goto(`/flows/${id}`);
  await choose("Archive");
  await page.getByRole("dialog", { name: "Archive “In use”?" }).getByRole("button", { name: "Archive" }).click();
  await page.waitForURL(/\/flows$/);
  const flows = await owner.api.get("/api/v1/flows?status=archived", pageSchema(flowSchema));
  expect(flows.data.map((flow) => flow.id)).toEqual([id]);
  await page.getByRole("button", { name: "Archived", exact: true }).click();
  await page.getByRole("link", { name: "In use" }).click();
  await page.getByText("This flow is archived").waitFor();
  await page.getByRole("button", { name: "Bring back" }).click();
  await page.getByText("“In use” is back, paused").waitFor();
  await card(/^Step 1/).waitFor();
  expect((await readFlow(id)).status).toBe("paused");
  tab.expectQuiet();
});

test("a flow that cannot be read says so and is there at the next try; until it comes its place is kept", async () => {
  const id = await openDraft("Slow", tell);
  const address = `**/api/v1/flows/${id}`;
  let isDown = true;
  const problem = {
    type: "about:blank",
    title: "Failed",
    status: 500,
    code: "internal",
    detail: "Something broke here.",
  };
  await page.route(address, (route) =>
    isDown ? route.fulfill({ status: 500, contentType: "application/problem+json", json: problem }) : route.continue(),
  );
  await page.goto(`/flows/${id}`);
  const alert = page.getByRole("main").getByRole("alert");
  await alert.getByText("Something broke here.").waitFor();
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Flow");
  isDown = false;
  await alert.getByRole("button", { name: "Try again" }).click();
  await card(/^Step 1 of 1: Tell the warehouse/).waitFor();
  await page.unroute(address);

  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(address, (route) => held.then(() => route.continue()));
  await page.goto(`/flows/${id}`);
  await page.getByRole("heading", { level: 1, name: "Flow" }).waitFor();
  await page.getByRole("main").locator(".animate-appear").first().waitFor();
  expect(await page.getByRole("tree").count()).toBe(0);
  letGo();
  await card(/^Step 1 of 1: Tell the warehouse/).waitFor();
  await page.unroute(address);
  tab.expectQuiet(/status of 500/);
});

test("a part of the page that could not be loaded comes when it is asked for again", async () => {
  const id = await openDraft("Cut off", tell);
  const fresh = await openTab(signedIn.browser, signedIn.app.url, { cookie: owner.cookie });
  const { page: other } = fresh;
  await other.goto(`/flows/${id}`);
  await other.getByText("Nothing missing").waitFor();
  let refused = 0;
  await other.route("**/_next/static/**", (route) => {
    refused++;
    return route.abort();
  });
  const more = other.getByRole("button", { name: "More", exact: true });
  await more.click();
  await expect.poll(() => refused).toBeGreaterThan(0);
  await other.unroute("**/_next/static/**");
  const history = other.getByRole("menuitem", { name: "History" });
  await expect
    .poll(async () => {
      await more.click();
      return history.isVisible();
    })
    .toBe(true);
  await history.click();
  await other.waitForURL(/\/history$/);
  fresh.expectQuiet(/ERR_FAILED/);
  await fresh.context.close();
  tab.expectQuiet();
});

test("an amount is told with the currency that all orders have", async () => {
  for (const order of ["1", "2"])
    await track(owner.api, "placed_order", {
      id: order,
      value: 120,
      currency: "USD",
      person: { email: "ann@shop.example" },
    });
  const isLarge = { path: "event.total", op: "gte", value: 100 } as const;
  const split = { id: "large", kind: "split", name: "", if: isLarge, then: [tell], else: [] } as StepInput;
  await openDraft("Large ones", split);
  await card(/^Step 1 of 1: Split: If total is at least 100 USD$/).waitFor();
  await track(owner.api, "placed_order", {
    id: "3",
    value: 90,
    currency: "EUR",
    person: { email: "ben@shop.example" },
  });
  await page.reload();
  await card(/^Step 1 of 1: Split: If total is at least 100$/).waitFor();
  tab.expectQuiet();
});

test("a variable and a secret are put into the address and a header from the event's tree", async () => {
  await owner.api.post("/api/v1/secrets", { name: "warehouse", value: "wk-clear-5f2a9c71" }, secretSchema);
  const id = await openDraft("By order", tell);
  await card(/^Step 1 of 1/).click();
  await field("Address").fill("https://warehouse.example/orders/");
  await page.keyboard.press("End");
  const open = async () => {
    await page.getByRole("complementary").getByRole("button", { name: "Variables", exact: true }).click();
    return page.getByRole("dialog", { name: "Insert a variable" });
  };
  const sheet = await open();
  await sheet.getByLabel("Search variables").fill("orderNumber");
  await sheet.getByRole("treeitem", { name: /event\.orderNumber/ }).click();
  await expect
    .poll(() => field("Address").inputValue())
    .toBe("https://warehouse.example/orders/{{ event.orderNumber }}");

  await page.getByRole("button", { name: "Add a header" }).click();
  await field("Headers 1: name").fill("Authorization");
  await field("Headers 1: value").fill("Bearer ");
  await (await open()).getByRole("button", { name: "warehouse", exact: true }).click();
  await expect.poll(() => field("Headers 1: value").inputValue()).toBe("Bearer {{ secrets.warehouse }}");
  await saved();
  expect((await readFlow(id)).definition.steps[0]).toMatchObject({
    url: "https://warehouse.example/orders/{{ event.orderNumber }}",
    headers: [{ name: "Authorization", value: "Bearer {{ secrets.warehouse }}" }],
  });
  tab.expectQuiet();
});
