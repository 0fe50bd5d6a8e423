import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { flowSchema } from "#contracts/flow.ts";
import { pageSchema } from "#contracts/page.ts";
import { secretSchema } from "#contracts/secret.ts";
import { expectProblem } from "#tests/integration/support/api-client.ts";
import { orderFlow, publishFlow, webhookStep } from "#tests/integration/support/flows.ts";
import { signUpFirstOwner } from "#tests/integration/support/owners.ts";
import { runSql } from "#tests/integration/support/sql.ts";
import { expectNoFaults, openLoopback } from "#tests/integration/support/world.ts";
import { openBrowser } from "#tests/setup/chromium.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { type RunningApp, runApp } from "#tests/setup/run-app.ts";
import { openTab, type Tab } from "./support/tab.ts";

const refused = /status of (409|422|400)/;

let app: RunningApp;
let browser: Browser;
let owner: Awaited<ReturnType<typeof signUpFirstOwner>>;
let databaseUrl: string;
let tab: Tab;
let page: Page;

beforeAll(async () => {
  databaseUrl = await createTestDatabase();
  [app, browser] = await Promise.all([runApp({ databaseUrl, env: openLoopback }), openBrowser()]);
  owner = await signUpFirstOwner(app.url);
  await owner.api.post("/api/v1/secrets", { name: "warehouse", value: "wk-clear-5f2a9c71" }, secretSchema);
  tab = await openTab(browser, app.url, { cookie: owner.cookie });
  page = tab.page;
});

afterAll(async () => {
  await browser.close();
  await app.stop();
  expectNoFaults(app);
});

const savedFlows = async () => (await owner.api.get("/api/v1/flows", pageSchema(flowSchema))).data;
const save = () => page.getByRole("button", { name: "Save", exact: true }).click();
const field = (label: string) =>
  label === "Body" ? page.getByRole("textbox", { name: "Body", exact: true }) : page.getByLabel(label, { exact: true });
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
  await field("Address").waitFor();
  return id;
}

const readName = async (id: string) => (await owner.api.get(`/api/v1/flows/${id}`, flowSchema)).name;

async function openNewFlow(name: string): Promise<void> {
  await page.goto("/flows/new");
  await field("Name").fill(name);
  await field("Address").fill("https://warehouse.example/orders");
}

test.each([
  ["JSON that is none", "Body", '{"order": }', /^Line 1, column 11: A value was expected/],
  ["a name there is not", "Body", '{"order":"{{ evnt.orderNumber }}"}', /nothing called “evnt”.*event\.orderNumber/],
  ["an address with a password", "Address", "https://me:pw@warehouse.example/", /user name and password into a header/],
  ["an address that is none", "Address", "warehouse", /must begin with https:\/\//],
  ["a private address", "Address", "https://10.0.0.1/orders", /private|public/],
  ["a private address in disguise", "Address", "https://[::ffff:a00:1]/orders", /private|public/],
])("%s is refused at its field and not saved", async (_what, label, text, message) => {
  await openNewFlow("Orders to the warehouse");
  await field(label).fill(text);
  await save();
  await expect.poll(() => field(label).getAttribute("aria-invalid")).toBe("true");
  expect(await described(label)).toMatch(message);
  await expect.poll(() => hasFocus(label)).toBe(true);
  expect(await savedFlows()).toEqual([]);
  tab.expectQuiet(refused);
});

test("headers Hookline sets itself are refused; of several problems the first one gets the focus", async () => {
  await openNewFlow("Orders to the warehouse");
  await field("Address").fill("ftp://warehouse.example/");
  await page.getByRole("button", { name: "Add a header" }).click();
  await expect.poll(() => hasFocus("Headers 1: name")).toBe(true);
  await field("Headers 1: name").fill("Content-Length");
  await field("Headers 1: value").fill("1");
  await save();
  await page.getByText("2 things are still to be put right").waitFor();
  expect(await described("Headers 1: name")).toContain("Hookline sets the header Content-Length itself.");
  await expect.poll(() => hasFocus("Address")).toBe(true);
  await page.getByRole("button", { name: /Hookline sets the header/ }).click();
  expect(await hasFocus("Headers 1: name")).toBe(true);
  await field("Headers 1: name").fill("X-Shop");
  await field("Address").fill("https://warehouse.example/orders");
  await page.getByText("things are still to be put right").waitFor({ state: "hidden" });
  expect(await savedFlows()).toEqual([]);
});

test("line breaks do not get into a header", async () => {
  await page.evaluate(() => navigator.clipboard.writeText("one\r\nX-Injected: two"));
  await field("Headers 1: value").fill("");
  await page.keyboard.press("ControlOrMeta+v");
  expect(await field("Headers 1: value").inputValue()).not.toMatch(/[\r\n]/);
  const headers = [{ name: "X-Shop", value: "one\r\nX-Injected: two" }];
  const definition = orderFlow(webhookStep("https://warehouse.example/orders", { headers }));
  const answer = await owner.api.call("POST", "/api/v1/flows", { name: "Injected", definition });
  const problem = expectProblem(answer, 422);
  expect(problem.errors).toEqual([{ path: "definition.steps.0.headers.0.value", message: expect.any(String) }]);
  expect(await savedFlows()).toEqual([]);
});

test("variables are written by a click, conditions by choosing, and the flow is saved with both", async () => {
  await openNewFlow("Large orders");
  await field("Body").fill('{"number": ""}');
  await field("Body").press("ArrowLeft");
  await field("Body").press("ArrowLeft");
  const variables = page.getByRole("complementary", { name: "Variables" });
  await variables.getByRole("button", { name: /event\.orderNumber/ }).click();
  expect(await field("Body").inputValue()).toBe('{"number": "{{ event.orderNumber }}"}');
  await page.getByRole("button", { name: "Add a header" }).click();
  await field("Headers 1: name").fill("Authorization");
  await field("Headers 1: value").fill("Bearer ");
  await variables.getByRole("searchbox", { name: "Search variables" }).fill("warehouse");
  await variables.getByRole("button", { name: "warehouse" }).click();
  expect(await field("Headers 1: value").inputValue()).toBe("Bearer {{ secrets.warehouse }}");

  await page.getByRole("button", { name: "Add a condition" }).click();
  const condition = page.getByRole("group", { name: "Condition 1" });
  await condition.getByLabel("Field").fill("total");
  await page.getByRole("option", { name: /^Total for example/ }).click();
  await condition.getByRole("combobox", { name: "Comparison" }).click();
  await page.getByRole("option", { name: "at least" }).click();
  await save();
  await expect.poll(() => condition.getByLabel("Value").getAttribute("aria-invalid")).toBe("true");
  await condition.getByLabel("Value").fill("100");
  await save();
  await page.getByText("Saved", { exact: true }).waitFor();
  const [flow] = await savedFlows();
  expect(flow?.definition.trigger).toMatchObject({
    filter: { all: [{ path: "event.total", op: "gte", value: 100 }] },
  });
  expect(flow?.definition.steps[0]).toMatchObject({
    headers: [{ name: "Authorization", value: "Bearer {{ secrets.warehouse }}" }],
    body: { kind: "json", template: '{"number": "{{ event.orderNumber }}"}' },
  });
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
  expect(
    await page.getByRole("button", { name: "Test", exact: true }).evaluate((it) => it === document.activeElement),
  ).toBe(true);
  tab.expectQuiet();
});

test("who saves second is told what somebody else saved, and chooses", async () => {
  const id = await openDraft("Ours");
  const other = await tab.another();
  await other.goto(page.url());
  const otherName = other.getByLabel("Name", { exact: true });
  await otherName.waitFor();
  await page.bringToFront();
  await field("Name").fill("Mine");
  await otherName.fill("Theirs");
  await other.getByRole("button", { name: "Save", exact: true }).click();
  await other.getByText("Saved", { exact: true }).waitFor();

  await save();
  const dialog = page.getByRole("dialog", { name: "This flow was changed meanwhile" });
  await dialog.getByRole("button", { name: "Load theirs" }).click();
  await expect.poll(() => field("Name").inputValue()).toBe("Theirs");

  await field("Name").fill("Mine");
  await otherName.fill("Theirs again");
  await other.getByRole("button", { name: "Save", exact: true }).click();
  await other.getByText("Saved", { exact: true }).waitFor();
  await save();
  await dialog.getByRole("button", { name: "Save mine over it" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText("Saved", { exact: true }).waitFor();
  expect(await readName(id)).toBe("Mine");
  await expect.poll(() => otherName.inputValue()).toBe("Mine");
  await other.close();
  tab.expectQuiet(refused);
});

test("unsaved changes are not lost by a link, nor by closing the page", async () => {
  const id = await openDraft("As it was");
  await field("Name").fill("Almost lost");
  const flows = page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Flows" });
  await flows.click();
  const dialog = page.getByRole("dialog", { name: "Leave without saving?" });
  await dialog.getByRole("button", { name: "Stay" }).click();
  await dialog.waitFor({ state: "hidden" });
  expect(await field("Name").inputValue()).toBe("Almost lost");

  const question = page.waitForEvent("dialog");
  const closing = page.close({ runBeforeUnload: true });
  const asked = await question;
  expect(asked.type()).toBe("beforeunload");
  await asked.dismiss();
  await closing;

  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Deliveries" }).click();
  await dialog.getByRole("button", { name: "Leave" }).click();
  await page.getByRole("heading", { level: 1, name: "Deliveries" }).waitFor();
  expect(await readName(id)).toBe("As it was");
  tab.expectQuiet();
});

test("an analyst reads everything and is offered no change", async () => {
  const definition = orderFlow(webhookStep(`${app.url}/api/inbox/none`));
  const flowId = await publishFlow(owner.api, definition, "Live orders");
  await owner.api.post("/api/v1/sample-orders", {}, flowSchema.partial().loose());
  await runSql(databaseUrl, "UPDATE member SET role = 'analyst'");
  await page.goto(`/flows/${flowId}`);
  await page.getByText("Changing it takes the role of a manager.").waitFor();
  expect(await field("Address").isDisabled()).toBe(true);
  await expectNoButtons();
  const places = [
    "/",
    "/flows",
    "/deliveries",
    "/events",
    "/sources",
    "/endpoints",
    "/inbox",
    "/settings/secrets",
    "/settings/keys",
  ];
  for (const place of places) {
    await page.goto(place);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.getByText("Live", { exact: true }).first().waitFor();
    await expectNoButtons();
  }
  tab.expectQuiet();
});

const change =
  /^(Add|Archive|Clear|Connect|Create|Delete|Make|New|Pause|Publish|Remove|Replace|Resend|Revoke|Rotate|Save|Send)\b/;

async function expectNoButtons(): Promise<void> {
  const content = page.getByRole("main");
  const found = content
    .getByRole("button", { name: change, disabled: false })
    .or(content.getByRole("link", { name: change }));
  expect(await found.allTextContents(), page.url()).toEqual([]);
}
