import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { flowSchema } from "#contracts/flow.ts";
import { orderFlow, webhookStep } from "#tests/integration/support/flows.ts";
import { moveFingers } from "./support/fingers.ts";
import { openSignedIn, type SignedIn } from "./support/signed-in.ts";
import type { Tab } from "./support/tab.ts";

let signedIn: SignedIn;
let owner: SignedIn["owner"];
let tab: Tab;
let page: Page;

beforeAll(async () => {
  signedIn = await openSignedIn({ width: 390, touch: true });
  ({ owner, page, tab } = signedIn);
});

afterAll(() => signedIn.close());

const card = (name: RegExp) => page.getByRole("treeitem", { name });

async function openDraft(name: string): Promise<string> {
  const definition = orderFlow(webhookStep("https://warehouse.example/orders"));
  const { id } = await owner.api.post("/api/v1/flows", { name, definition }, flowSchema);
  await page.goto(`/flows/${id}`);
  await card(/^Step 1 of 1: Tell the warehouse/).waitFor();
  return id;
}

/** How far the canvas is moved, and its zoom. */
async function view(): Promise<{ x: number; y: number; zoom: number }> {
  const [zoom = 0, , , , x = 0, y = 0] = await page.locator(".react-flow__viewport").evaluate(
    (element) =>
      getComputedStyle(element)
        .transform.match(/-?[\d.]+/g)
        ?.map(Number) ?? [],
  );
  return { x: Math.round(x), y: Math.round(y), zoom };
}

test("a step is added, opened and filled in with a finger, and what was typed is undone", async () => {
  const id = await openDraft("By finger");
  await page.locator('[data-slot=":0"]').tap();
  await page.getByRole("menuitem", { name: /^Delay/ }).tap();
  const form = page.getByRole("dialog", { name: /^Delay/ });
  await form.getByLabel("Wait", { exact: true }).fill("3");
  await form.getByRole("button", { name: "Close" }).tap();
  await form.waitFor({ state: "hidden" });
  await card(/^Step 1 of 2: Delay: Wait 3 hours$/).waitFor();
  await page.getByText(/^Saved \d\d:\d\d$/).waitFor();
  const { definition } = await owner.api.get(`/api/v1/flows/${id}`, flowSchema);
  expect(definition.steps.map(({ kind }) => kind)).toEqual(["delay", "webhook"]);

  await card(/^Step 2 of 2/).tap();
  const webhook = page.getByRole("dialog", { name: /^Tell the warehouse/ });
  expect(await webhook.getByLabel("Address", { exact: true }).inputValue()).toBe("https://warehouse.example/orders");
  await webhook.getByRole("button", { name: "Close" }).tap();
  await webhook.waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Undo" }).tap();
  await form.waitFor();
  expect(await form.getByLabel("Wait", { exact: true }).inputValue()).toBe("1");
  tab.expectQuiet();
});

test("one finger moves the canvas, two zoom it, and so do the buttons", async () => {
  await openDraft("To look around");
  const box = await page.getByRole("region", { name: "Flow", exact: true }).boundingBox();
  if (!box) throw new Error("The canvas is not on the page.");
  const middle = { x: box.x + box.width / 2, y: box.y + box.height - 90 };
  const at = (dx: number, dy: number) => ({ x: middle.x + dx, y: middle.y + dy });
  const before = await view();
  await moveFingers(page, [at(0, 0), at(-60, -40)]);
  await expect.poll(view).toEqual({ x: before.x - 60, y: before.y - 40, zoom: before.zoom });

  await moveFingers(page, [at(-20, 0), at(-80, 0)], [at(20, 0), at(80, 0)]);
  await expect.poll(async () => (await view()).zoom).toBeGreaterThan(before.zoom);
  const { zoom } = await view();
  await page.getByRole("button", { name: "Zoom out" }).tap();
  await expect.poll(async () => (await view()).zoom).toBeLessThan(zoom);
  await page.getByRole("button", { name: "Show the whole flow" }).tap();
  await expect.poll(async () => (await card(/^When/).boundingBox())?.x ?? -1).toBeGreaterThan(box.x);
  await card(/^When: Placed Order/).tap();
  await page.getByRole("dialog", { name: /^When/ }).waitFor();
  tab.expectQuiet();
});
