import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { flowSchema } from "#contracts/flow.ts";
import { orderFlow, webhookStep } from "#tests/integration/support/flows.ts";
import { openSignedIn, type SignedIn } from "./support/signed-in.ts";

let signedIn: SignedIn;
let owner: SignedIn["owner"];
let page: Page;

beforeAll(async () => {
  signedIn = await openSignedIn();
  ({ owner, page } = signedIn);
});
afterAll(() => signedIn.close());

const body = () => page.getByRole("textbox", { name: "Body", exact: true });
const text = () =>
  body().evaluate((element) => [...element.querySelectorAll(".cm-line")].map((line) => line.textContent).join("\n"));

/** Replaces what the editor holds, as a paste over everything does. */
async function write(value: string): Promise<void> {
  await body().click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(value);
  await expect.poll(text).toBe(value);
}

/** A flow with one webhook, its form open; answers its id. */
async function openWebhook(name: string): Promise<string> {
  const step = webhookStep("https://warehouse.example/orders");
  const { id } = await owner.api.post("/api/v1/flows", { name, definition: orderFlow(step) }, flowSchema);
  await page.goto(`/flows/${id}`);
  await page.getByRole("treeitem", { name: /Tell the warehouse/ }).click();
  await body().waitFor();
  return id;
}

test("variables and filters are completed while one types, and the result is shown as it will be sent", async () => {
  await openWebhook("Completed");
  await body().click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type('{"number": "{{ event.orderN');
  await page.getByRole("option", { name: /event\.orderNumber/ }).click();
  await expect.poll(text).toContain("{{ event.orderNumber }}");
  for (const _ of " }}") await page.keyboard.press("ArrowLeft");
  await page.keyboard.type(" | upc");
  await page.getByRole("option", { name: /^upcase/ }).click();
  await expect.poll(text).toContain("| upcase");
  await write('{"number": "{{ event.orderNumber }}", "mail": ""}');
  const result = page.getByRole("region", { name: "Rendered body" });
  await expect.poll(() => result.textContent()).toMatch(/"number": "\d+"/);
  await page.keyboard.press("Tab");
  expect(await body().evaluate((element) => element.contains(document.activeElement))).toBe(false);
});

test("a misspelt name is named at its place and put right with one click", async () => {
  await openWebhook("Misspelt");
  await write('{"t": "{{ evnt.total | upcse }}"}');
  await expect.poll(() => body().getAttribute("aria-invalid")).toBe("true");
  const repair = page.getByRole("button", { name: /Change to/ }).first();
  await repair.click();
  await expect.poll(text).toMatch(/event\.total|upcase/);
  await repair.click();
  await expect.poll(text).toBe('{"t": "{{ event.total | upcase }}"}');
  await expect.poll(() => body().getAttribute("aria-invalid")).toBe("false");
});

test("a variable of the tree goes to the cursor, and fields and code are two looks at one text", async () => {
  await openWebhook("Looks");
  await write('{"mail": ""}');
  await page.keyboard.press("ControlOrMeta+End");
  for (const _ of '"}') await page.keyboard.press("ArrowLeft");
  await page.getByRole("tab", { name: "Variables" }).click();
  await page.getByRole("treeitem", { name: /^email/ }).click();
  await expect.poll(text).toBe('{"mail": "{{ person.email }}"}');
  await page.getByRole("button", { name: "Fields", exact: true }).click();
  await page.getByRole("textbox", { name: "Name of mail" }).fill("address");
  await page.getByRole("button", { name: "Code", exact: true }).click();
  await expect.poll(text).toBe('{"address": "{{ person.email }}"}');
});

test("a cURL command becomes the step, its key a secret", async () => {
  const id = await openWebhook("Pasted");
  await page.getByRole("button", { name: "More for the body" }).click();
  await page.getByRole("menuitem", { name: /cURL/ }).click();
  const command = `curl https://api.new.example/x -H 'X-Api-Key: k1-clear' -d '{"id": 7}'`;
  await page.getByRole("textbox", { name: "Command" }).fill(command);
  await page.getByRole("button", { name: "Make the step" }).click();
  await expect.poll(text).toContain('"id": 7');
  const saved = () => owner.api.get(`/api/v1/flows/${id}`, flowSchema);
  await expect.poll(async () => JSON.stringify((await saved()).definition)).toContain("https://api.new.example/x");
  const definition = JSON.stringify((await saved()).definition);
  expect(definition).toMatch(/secrets\.\w+/);
  expect(definition).not.toContain("k1-clear");
});
