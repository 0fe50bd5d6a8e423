import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { flowSchema } from "#contracts/flow.ts";
import type { FlowStep } from "#contracts/flow-steps.ts";
import { pageSchema } from "#contracts/page.ts";
import { secretSchema } from "#contracts/secret.ts";
import { expectProblem } from "#tests/integration/support/api-client.ts";
import { orderFlow, webhookStep } from "#tests/integration/support/flows.ts";
import { openSignedIn, type SignedIn } from "./support/signed-in.ts";
import type { Tab } from "./support/tab.ts";

const refused = /status of (409|422|400)/;

let owner: SignedIn["owner"];
let tab: Tab;
let page: Page;

beforeAll(async () => {
  const signedIn = await openSignedIn();
  ({ owner, tab, page } = signedIn);
  await owner.api.post("/api/v1/secrets", { name: "warehouse", value: "wk-clear-5f2a9c71" }, secretSchema);
  return () => signedIn.close();
});

const savedFlows = async () => (await owner.api.get("/api/v1/flows", pageSchema(flowSchema))).data;
const readFlow = (id: string) => owner.api.get(`/api/v1/flows/${id}`, flowSchema);
const field = (label: string) => page.getByLabel(label, { exact: true });
const nameField = () => field("Name of the flow");
const card = (name: RegExp | string, on: Page = page) => on.getByRole("treeitem", { name });
const saved = (on: Page = page) => on.getByText(/^Saved \d\d:\d\d$/).waitFor();
const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-node"));
const hasFocus = (label: string) => field(label).evaluate((element) => element === document.activeElement);

/** What a screen reader says about a field beyond its name: its error, and its hint. */
async function described(label: string): Promise<string> {
  const ids = (await field(label).getAttribute("aria-describedby"))?.split(" ") ?? [];
  return (await Promise.all(ids.map((id) => page.locator(`[id="${id}"]`).textContent()))).join(" ");
}

/** A draft made by the API, open in the browser; answers its id. */
async function openDraft(name: string, body?: string): Promise<string> {
  const step = webhookStep("https://warehouse.example/orders", body ? { body: { kind: "json", template: body } } : {});
  const { id } = await owner.api.post("/api/v1/flows", { name, definition: orderFlow(step) }, flowSchema);
  await page.goto(`/flows/${id}`);
  await card(/^Step 1 of 1: Tell the warehouse/).waitFor();
  return id;
}

async function openStep(name: RegExp): Promise<void> {
  await card(name).click();
  await page.getByRole("complementary").getByRole("button", { name: "Close" }).waitFor();
}

/** The kinds of the steps in their order, branches in brackets. */
function shape(steps: readonly FlowStep[]): string {
  return steps
    .map((step) => (step.kind === "split" ? `split(${shape(step.then)}|${shape(step.else)})` : step.kind))
    .join(" ");
}

const shapeOf = async (id: string) => shape((await readFlow(id)).definition.steps);
const openId = () => page.url().split("/").at(-1) ?? "";

test("a flow with a delay, a split and webhooks is built by mouse, and saves itself", async () => {
  await page.goto("/flows/new");
  await card(/^Step 1 of 1: Send webhook/).waitFor();
  await nameField().fill("Large orders");
  await page.getByRole("button", { name: "Add: Split" }).dragTo(page.locator('[data-slot=":0"]'));
  await card(/^Step 1 of 2: Split/).waitFor();
  await page.waitForURL(/\/flows\/[0-9a-f-]{36}$/);
  await page.locator('[data-slot=":0"]').click();
  await page.getByRole("menuitem", { name: /^Delay/ }).click();
  await field("Wait").fill("2");
  await card(/^Step 1 of 3: Delay: Wait 2 hours$/).waitFor();

  await page.getByRole("button", { name: "Show the whole flow" }).click();
  const from = await card(/^Step 3 of 3: Send webhook/).boundingBox();
  const to = await card(/^Empty Yes branch of step 2 of 3/).boundingBox();
  if (!from || !to) throw new Error("The cards are not on the page.");
  await page.mouse.move(from.x + 60, from.y + 16);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y - 20, { steps: 4 });
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
  await page.mouse.up();
  await openStep(/^Step 1 of 1, Yes branch of step 2 of 2: Send webhook/);
  await field("Address").fill("https://mailhouse.example/orders");
  await card(/POST to mailhouse\.example$/).waitFor();
  await saved();
  expect(await shapeOf(openId())).toBe("delay split(webhook|)");

  await page.getByRole("button", { name: "1 thing is missing" }).click();
  await page.getByRole("button", { name: /^Split: Add a condition/ }).click();
  await page.getByRole("heading", { level: 2, name: "Split" }).waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  tab.expectQuiet();
});

test("a flow is built by the keyboard alone", async () => {
  await page.goto("/flows/new");
  const trigger = card(/^When: Placed Order$/);
  await trigger.waitFor();
  // From the action above the canvas, the first stop on it is the first card.
  await page.getByRole("button", { name: "Publish", exact: true }).focus();
  await page.keyboard.press("Tab");
  await expect.poll(focused).toBe("trigger");
  await page.keyboard.press("ArrowDown");
  await expect.poll(focused).toBe("conditions");

  await page.keyboard.press("a");
  await page.getByRole("menuitem", { name: /^Split/ }).waitFor();
  await page.keyboard.type("Delay");
  await page.keyboard.press("Enter");
  await expect.poll(focused).toBe("step:s2");
  await page.keyboard.press("Enter");
  await expect.poll(() => hasFocus("Wait")).toBe(true);
  await page.keyboard.type("5");
  await page.keyboard.press("Escape");
  await expect.poll(focused).toBe("step:s2");
  await card(/^Step 1 of 2: Delay: Wait 5 hours$/).waitFor();

  await page.keyboard.press("a");
  await page.getByRole("menuitem", { name: /^Split/ }).waitFor();
  await page.keyboard.type("Split");
  await page.keyboard.press("Enter");
  await expect.poll(focused).toBe("step:s3");
  await page.keyboard.press("ArrowDown");
  await expect.poll(focused).toBe("empty:s3:then");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await expect.poll(focused).toBe("step:s1");
  await page.keyboard.press("Alt+ArrowUp");
  await card(/^Step 1 of 1, Yes branch of step 2 of 2: Send webhook/).waitFor();
  await page.keyboard.press("Alt+ArrowRight");
  await card(/^Step 1 of 1, No branch of step 2 of 2: Send webhook/).waitFor();
  await page.keyboard.press("ControlOrMeta+d");
  await expect.poll(focused).toBe("step:s4");
  await page.keyboard.press("Delete");
  await expect.poll(focused).toBe("step:s1");
  await page.keyboard.press("ControlOrMeta+z");
  await card(/^Step 2 of 2, No branch/).waitFor();
  await page.keyboard.press("ControlOrMeta+Shift+z");
  await card(/^Step 2 of 2, No branch/).waitFor({ state: "detached" });
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
  await page.keyboard.press("Escape");
  await saved();
  expect(await shapeOf(openId())).toBe("delay split(|webhook)");
  await owner.api.call("PATCH", `/api/v1/flows/${openId()}`, { name: "By keyboard" });
  tab.expectQuiet();
});

test.each([
  ["an address with a password", "https://me:pw@warehouse.example/", /user name and password into a header/],
  ["an address that is none", "warehouse", /must begin with https:\/\//],
])("%s is told at its field", async (_what, text, message) => {
  await openDraft("Orders to the warehouse");
  await openStep(/^Step 1 of 1/);
  await field("Address").fill(text);
  await field("Address").blur();
  await expect.poll(() => field("Address").getAttribute("aria-invalid")).toBe("true");
  expect(await described("Address")).toMatch(message);
  await page.getByRole("button", { name: "1 thing is missing" }).waitFor();
  tab.expectQuiet();
});

test("what is missing is listed before publishing, each with the way to its field", async () => {
  await openDraft("Orders to the warehouse");
  await openStep(/^Step 1 of 1/);
  await field("Address").fill("ftp://warehouse.example/");
  await page.getByRole("button", { name: "Add a header" }).click();
  await expect.poll(() => hasFocus("Headers 1: name")).toBe(true);
  await field("Headers 1: name").fill("Content-Length");
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByText("2 things are missing before this flow can be published").waitFor();
  await page.getByRole("button", { name: /Hookline sets the header/ }).click();
  await expect.poll(() => hasFocus("Headers 1: name")).toBe(true);
  await expect.poll(() => described("Headers 1: name")).toContain("Hookline sets the header Content-Length itself.");
  await field("Headers 1: name").fill("X-Shop");
  await field("Address").fill("https://warehouse.example/orders");
  await page.getByText("Nothing missing").waitFor();
  tab.expectQuiet();
});

test.each([
  ["a private address", "https://10.0.0.1/orders"],
  ["a private address in disguise", "https://[::ffff:a00:1]/orders"],
])("%s is not published", async (_what, text) => {
  await openDraft("Orders to the warehouse");
  await openStep(/^Step 1 of 1/);
  await field("Address").fill(text);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByRole("dialog", { name: "Make this flow live?" }).getByRole("button", { name: "Publish" }).click();
  await page.getByRole("button", { name: /private|public/ }).click();
  await expect.poll(() => hasFocus("Address")).toBe(true);
  expect((await savedFlows()).every(({ liveVersion }) => liveVersion === null)).toBe(true);
  tab.expectQuiet(refused);
});

test("line breaks do not get into a header", async () => {
  await openDraft("Headers");
  await openStep(/^Step 1 of 1/);
  await page.getByRole("button", { name: "Add a header" }).click();
  await page.evaluate(() => navigator.clipboard.writeText("one\r\nX-Injected: two"));
  await field("Headers 1: value").fill("");
  await page.keyboard.press("ControlOrMeta+v");
  expect(await field("Headers 1: value").inputValue()).not.toMatch(/[\r\n]/);
  const headers = [{ name: "X-Shop", value: "one\r\nX-Injected: two" }];
  const definition = orderFlow(webhookStep("https://warehouse.example/orders", { headers }));
  const answer = await owner.api.call("POST", "/api/v1/flows", { name: "Injected", definition });
  const problem = expectProblem(answer, 422);
  expect(problem.errors).toEqual([{ path: "definition.steps.0.headers.0.value", message: expect.any(String) }]);
  tab.expectQuiet();
});

test("a variable the event does not have is named before anything is sent", async () => {
  await openDraft("Gift cards", '{"number": "{{ event.giftCard }}"}');
  await page.getByRole("button", { name: "Test", exact: true }).click();
  const sheet = page.getByRole("dialog", { name: "Test this flow" });
  await sheet.getByText("One variable is missing").waitFor();
  await sheet.getByText("event.giftCard").waitFor();
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "hidden" });
  tab.expectQuiet();
});

test("a change of somebody else is seen at once; where both change it, nothing is lost unasked", async () => {
  const id = await openDraft("Ours");
  const other = await tab.another();
  await other.goto(page.url());
  const otherName = other.getByLabel("Name of the flow", { exact: true });
  await otherName.fill("Theirs");
  await saved(other);
  await page.bringToFront();
  await expect.poll(() => nameField().inputValue()).toBe("Theirs");

  await page.route(`**/api/v1/flows/${id}`, (route) =>
    route.request().method() === "PATCH" ? route.abort() : route.continue(),
  );
  await nameField().fill("Mine");
  await page.getByText("Offline, retrying").waitFor();
  await otherName.fill("Theirs again");
  await saved(other);
  await page.getByText("This flow was changed meanwhile").waitFor();
  await page.unroute(`**/api/v1/flows/${id}`);
  await page.getByRole("button", { name: "Compare and choose" }).click();
  const dialog = page.getByRole("dialog", { name: "Whose changes count?" });
  await dialog.getByText("Is called “Mine” instead of “Theirs again”.").waitFor();
  expect((await readFlow(id)).name).toBe("Theirs again");
  await dialog.getByRole("button", { name: "Save mine over it" }).click();
  await dialog.waitFor({ state: "hidden" });
  await saved();
  expect((await readFlow(id)).name).toBe("Mine");
  await expect.poll(() => otherName.inputValue()).toBe("Mine");
  await other.close();
  tab.expectQuiet(/Failed to load resource/);
});

test("what was typed last is saved before a link is followed; what cannot be saved is asked about", async () => {
  const id = await openDraft("As it was");
  const goTo = (name: string) => page.getByRole("navigation", { name: "Main" }).getByRole("link", { name }).click();
  await nameField().fill("Kept");
  await goTo("Deliveries");
  await page.getByRole("heading", { level: 1, name: "Deliveries" }).waitFor();
  expect((await readFlow(id)).name).toBe("Kept");

  await page.goto(`/flows/${id}`);
  await nameField().fill(" ");
  await page.getByText("Not saved: Name this flow").waitFor();
  await goTo("Deliveries");
  const dialog = page.getByRole("dialog", { name: "Leave without saving?" });
  await dialog.getByRole("button", { name: "Stay" }).click();
  await dialog.waitFor({ state: "hidden" });
  await goTo("Deliveries");
  await dialog.getByRole("button", { name: "Leave" }).click();
  await page.getByRole("heading", { level: 1, name: "Deliveries" }).waitFor();
  expect((await readFlow(id)).name).toBe("Kept");
  tab.expectQuiet();
});
