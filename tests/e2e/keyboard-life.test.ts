import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { flowSchema, flowVersionSchema } from "#contracts/flow.ts";
import { inboxSchema } from "#contracts/inbox.ts";
import { pageSchema } from "#contracts/page.ts";
import { orderFlow, webhookStep } from "#tests/integration/support/flows.ts";
import { openSignedIn, type SignedIn } from "./support/signed-in.ts";

const stopsMax = 80;

let signedIn: SignedIn;
let page: Page;

beforeAll(async () => {
  signedIn = await openSignedIn();
  ({ page } = signedIn);
});
afterAll(() => signedIn.close());

/** Goes there from stop to stop, as one who has no mouse. */
async function tabTo(target: Locator): Promise<void> {
  await target.waitFor();
  const isThere = () => target.evaluate((element) => element === document.activeElement);
  for (let stop = 0; stop < stopsMax; stop += 1) {
    if (await isThere()) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Not reached within ${stopsMax} stops: ${target}`);
}

async function press(target: Locator): Promise<void> {
  await tabTo(target);
  await page.keyboard.press("Enter");
}

const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-node"));
const button = (name: string | RegExp, within: Page | Locator = page) =>
  within.getByRole("button", { name, exact: true });

test("a flow is tested, published, changed, published again and taken back by the keyboard alone", async () => {
  const { api } = signedIn.owner;
  const [inbox] = (await api.get("/api/v1/inboxes", pageSchema(inboxSchema))).data;
  const definition = orderFlow(webhookStep(inbox?.url ?? ""));
  const { id } = await api.post("/api/v1/flows", { name: "By keyboard", definition }, flowSchema);
  await page.goto(`/flows/${id}`);

  await press(button("Test"));
  const testing = page.getByRole("dialog", { name: "Test this flow" });
  await press(button("Send test", testing));
  await testing.getByText(/200/).first().waitFor();
  await page.keyboard.press("Escape");
  await testing.waitFor({ state: "hidden" });

  await press(button("Publish"));
  await press(button("Publish", page.getByRole("dialog")));
  await page.getByText("Version 1 is live.").waitFor();

  await tabTo(page.getByRole("treeitem", { name: /^When/ }));
  for (const place of ["conditions", "step:s1"]) {
    await page.keyboard.press("ArrowDown");
    await expect.poll(focused).toBe(place);
  }
  await page.keyboard.press("Enter");
  await tabTo(page.getByLabel("Name of this step"));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Tell the other warehouse");
  await page.keyboard.press("Escape");
  await press(button("Publish"));
  const publishing = page.getByRole("dialog", { name: "Publish the changes?" });
  await tabTo(publishing.getByLabel("Note"));
  await page.keyboard.type("Another one");
  await press(button("Publish", publishing));
  await page.getByText("Version 2 is live.").waitFor();

  await press(button("More"));
  await page.getByRole("menuitem", { name: "History" }).waitFor();
  await page.keyboard.type("History");
  await page.keyboard.press("Enter");
  await press(page.getByRole("link", { name: /^Version 1/ }));
  await page.getByRole("heading", { name: "Version 1", exact: true }).waitFor();
  await press(button("Go back to this version"));
  const asking = page.getByRole("dialog", { name: "Go back to version 1?" });
  await press(button(/^Go back/, asking));
  await page.getByRole("heading", { name: "Version 3", exact: true }).waitFor();

  const { data } = await api.get(`/api/v1/flows/${id}/versions`, pageSchema(flowVersionSchema));
  const names = data.map((version) => version.definition.steps.map(({ name }) => name));
  expect(names).toEqual([["Tell the warehouse"], ["Tell the other warehouse"], ["Tell the warehouse"]]);
});
