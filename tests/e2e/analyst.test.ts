import { afterAll, beforeAll, expect, test } from "vitest";
import { flowSchema } from "#contracts/flow.ts";
import { orderFlow, publishFlow, webhookStep } from "#tests/integration/support/flows.ts";
import { runSql } from "#tests/integration/support/sql.ts";
import { openSignedIn, type SignedIn } from "./support/signed-in.ts";

let signedIn: SignedIn;

beforeAll(async () => {
  signedIn = await openSignedIn();
});
afterAll(() => signedIn.close());

test("an analyst reads everything and is offered no change", async () => {
  const { app, databaseUrl, owner, page, tab } = signedIn;
  const definition = orderFlow(webhookStep(`${app.url}/api/inbox/none`));
  const flowId = await publishFlow(owner.api, definition, "Live orders");
  await owner.api.post("/api/v1/sample-orders", {}, flowSchema.partial().loose());
  await runSql(databaseUrl, "UPDATE member SET role = 'analyst'");
  await page.goto(`/flows/${flowId}`);
  await page.getByText("Changing it takes the role of a manager.").waitFor();
  await page.getByRole("treeitem", { name: /^Step 1 of 1/ }).click();
  expect(await page.getByLabel("Address", { exact: true }).isDisabled()).toBe(true);
  await expectNoButtons();
  const places = [
    "/",
    "/flows",
    "/deliveries",
    "/events",
    "/sources",
    "/endpoints",
    "/problems",
    "/replays",
    "/inboxes",
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
  /^(Add(?! filter)|Archive|Clear|Connect|Create|Delete|Make|New|Pause|Publish|Remove|Replace|Resend|Revoke|Rotate|Save|Send)\b/;

async function expectNoButtons(): Promise<void> {
  const { page } = signedIn;
  const content = page.getByRole("main");
  const found = content
    .getByRole("button", { name: change, disabled: false })
    .or(content.getByRole("link", { name: change }));
  expect(await found.allTextContents(), page.url()).toEqual([]);
}
