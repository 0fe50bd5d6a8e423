import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { flowSchema, flowVersionSchema } from "#contracts/flow.ts";
import { pageSchema } from "#contracts/page.ts";
import { heldRunSchema } from "#contracts/run.ts";
import { publishFlow, webhookStep } from "#tests/integration/support/flows.ts";
import { flowOf, track } from "#tests/integration/support/track.ts";
import { expectNoFaults, openWorld, type World } from "#tests/integration/support/world.ts";
import { openBrowser } from "#tests/setup/chromium.ts";
import { pageFaults } from "./support/page-faults.ts";
import { openTab, type Tab } from "./support/tab.ts";

let world: World;
let browser: Browser;
let tab: Tab;
let page: Page;

beforeAll(async () => {
  [world, browser] = await Promise.all([openWorld(), openBrowser()]);
  tab = await openTab(browser, world.app.url, { cookie: world.cookie });
  page = tab.page;
});

afterAll(async () => {
  await browser.close();
  await world.close();
  expectNoFaults(world.app);
});

const wide = () => page.setViewportSize({ width: 1440, height: 900 });
const readFlow = (id: string) => world.api.get(`/api/v1/flows/${id}`, flowSchema);
const addressIn = ({ definition }: Pick<Awaited<ReturnType<typeof readFlow>>, "definition">) =>
  definition.steps.map((step) => (step.kind === "webhook" ? step.url.split("/").at(-1) : step.kind));

test("an edit is published knowingly, compared with what was before, and taken back; the draft stays", async () => {
  const { api, receiver } = world;
  const step = (path: string) => webhookStep(`${receiver.origin}/${path}`);
  const wait = { id: "wait", kind: "delay", for: { value: 2, unit: "days" } } as const;
  const id = await publishFlow(api, flowOf("versions", wait, step("first")), "Reviews");
  await track(api, "versions");
  await expect.poll(async () => (await readFlow(id)).waiting).toBe(1);

  await page.goto(`/flows/${id}`);
  await page.getByRole("treeitem", { name: /Tell the warehouse/ }).click();
  await page.getByLabel("Address", { exact: true }).fill(`${receiver.origin}/second`);
  await page.getByRole("button", { name: "Publish" }).click();
  const publishing = page.getByRole("dialog", { name: "Publish the changes?" });
  await publishing.getByText("Step “Tell the warehouse”: address changed.").waitFor();
  await publishing.getByText("1 run that is waiting stays on the version it began with.").waitFor();
  await publishing.getByRole("button", { name: "Try it on the events of the last 7 days" }).click();
  await publishing.getByText("Of 1 event, 1 would have started a run and sent 1 request.").waitFor();
  await publishing.getByText("1 would be sent otherwise").waitFor();
  await publishing.getByText("“Tell the warehouse” was not tested since it was last published.").waitFor();
  expect(await pageFaults(page), "the summary").toEqual([]);
  await wide();
  await publishing.getByLabel("Note").fill("The new address");
  await publishing.getByRole("button", { name: "Publish" }).click();
  await page.getByText("Version 2 is live.").waitFor();

  const draft = flowOf("versions", step("unfinished"));
  expect((await api.call("PATCH", `/api/v1/flows/${id}`, { definition: draft })).status).toBe(200);
  await page.goto(`/flows/${id}/history?version=1`);
  await page.getByRole("tab", { name: "Changes" }).click();
  await page.getByRole("heading", { name: "From version 1 to version 2" }).waitFor();
  const difference = page.getByRole("region", { name: /^Address of/ });
  expect(await difference.locator("del").textContent()).toContain("/first");
  expect(await difference.locator("ins").textContent()).toContain("/second");
  await page.getByRole("combobox", { name: "Compare with" }).click();
  await page.getByRole("option", { name: "the draft" }).click();
  await page.getByText("Step “Wait 2 days” is removed.").waitFor();
  expect(await pageFaults(page), "the comparison").toEqual([]);
  await wide();

  await page.getByRole("button", { name: "Go back to this version" }).click();
  const asking = page.getByRole("dialog", { name: "Go back to version 1?" });
  await asking.getByText("The draft has changes that were not published").waitFor();
  expect(await pageFaults(page), "the way back").toEqual([]);
  await wide();
  await asking.getByRole("button", { name: "Go back to version 1" }).click();
  await page.getByRole("heading", { name: "Version 3", exact: true }).waitFor();
  await page.getByText("“Back to version 1”").waitFor();
  const { data } = await api.get(`/api/v1/flows/${id}/versions`, pageSchema(flowVersionSchema));
  expect(data.map(addressIn)).toEqual([
    ["delay", "first"],
    ["delay", "second"],
    ["delay", "first"],
  ]);
  const flow = await readFlow(id);
  expect([flow.liveVersion, flow.waiting, addressIn(flow)]).toEqual([3, 1, ["unfinished"]]);
  tab.expectQuiet();
});

test("what waits for a person is chosen by keyboard, released and skipped", async () => {
  const { api, receiver } = world;
  const definition = { ...flowOf("reviewed", webhookStep(`${receiver.origin}/reviewed`)), release: "manual" as const };
  const id = await publishFlow(api, definition, "Gift cards");
  await page.goto(`/flows/${id}/review`);
  await page.getByText("Nothing waits for you").waitFor();
  for (const name of ["ann", "ben", "cleo"])
    await track(api, "reviewed", { person: { email: `${name}@mail.example` } });
  const row = (name: string) => page.getByRole("row").filter({ hasText: name });
  await row("cleo").waitFor();
  expect(await pageFaults(page), "the list").toEqual([]);
  await wide();

  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  expect(await row("ben").getByRole("checkbox").getAttribute("aria-checked")).toBe("true");
  await page.getByRole("button", { name: "Release 1 run" }).click();
  await page.getByRole("dialog", { name: "Release 1 run?" }).getByRole("button", { name: "Release 1 run" }).click();
  await row("ben").waitFor({ state: "hidden" });
  await receiver.waitFor(1);

  await page.getByRole("button", { name: "Skip all" }).click();
  await page.getByRole("dialog", { name: "Skip all that wait?" }).getByRole("button", { name: "Skip all" }).click();
  await page.getByText("Nothing waits for you").waitFor();
  expect((await api.get(`/api/v1/runs?flowId=${id}`, pageSchema(heldRunSchema))).data).toEqual([]);
  expect(receiver.requests.map(({ path }) => path)).toEqual(["/reviewed"]);
  tab.expectQuiet();
});
