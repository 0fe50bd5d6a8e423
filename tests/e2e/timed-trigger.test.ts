import { afterAll, beforeAll, expect, test } from "vitest";
import { flowSchema } from "#contracts/flow.ts";
import { orderFlow, webhookStep } from "#tests/integration/support/flows.ts";
import { openSignedIn, type SignedIn } from "./support/signed-in.ts";
import type { Tab } from "./support/tab.ts";

let signedIn: SignedIn;
let owner: SignedIn["owner"];
let tab: Tab;

beforeAll(async () => {
  signedIn = await openSignedIn();
  ({ owner, tab } = signedIn);
});

afterAll(() => signedIn.close());

test("a flow is made to start before a birthday, or by inactivity; each choice is one step of undo", async () => {
  const { page } = tab;
  const definition = orderFlow(webhookStep("https://loyalty.example/points"));
  const { id } = await owner.api.post("/api/v1/flows", { name: "Points", definition }, flowSchema);
  const savedTrigger = async () => (await owner.api.get(`/api/v1/flows/${id}`, flowSchema)).definition.trigger;
  const card = (name: string) => page.getByRole("treeitem", { name });
  await page.goto(`/flows/${id}`);
  await card("When: Placed Order").click();

  await page.getByRole("button", { name: "A date", exact: true }).click();
  await page.getByRole("button", { name: "Before it" }).click();
  await page.getByLabel("Days before").fill("3");
  await card("When: A person’s birthday is 3 days away, every year at 09:00").waitFor();
  const birthday = { kind: "date", path: "person.properties.birthday", repeat: "yearly", offsetDays: -3, at: "09:00" };
  await expect.poll(savedTrigger).toEqual({ ...birthday, filter: null });

  const lapsed = { kind: "inactivity", eventType: "placed_order", days: 90, at: null, filter: null };
  await page.getByRole("button", { name: "Inactivity" }).click();
  await card("When: A person has had no Placed Order for 90 days").waitFor();
  await expect.poll(savedTrigger).toEqual(lapsed);
  await page.getByRole("button", { name: "Undo" }).click();
  await card("When: A person’s birthday is 3 days away, every year at 09:00").waitFor();
  expect(await page.getByLabel("Days before").inputValue()).toBe("3");
  await page.getByRole("button", { name: "Redo" }).click();
  await page.getByLabel("For so many days").fill("120");
  await card("When: A person has had no Placed Order for 120 days").waitFor();
  await expect.poll(savedTrigger).toEqual({ ...lapsed, days: 120 });
  tab.expectQuiet();
});
