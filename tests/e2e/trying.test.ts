import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { flowSchema } from "#contracts/flow.ts";
import { anything } from "#tests/integration/support/api-client.ts";
import { type DefinitionInput, webhookStep } from "#tests/integration/support/flows.ts";
import { track } from "#tests/integration/support/track.ts";
import { openSignedIn, type SignedIn } from "./support/signed-in.ts";

let signedIn: SignedIn;
let owner: SignedIn["owner"];
let page: Page;

beforeAll(async () => {
  signedIn = await openSignedIn();
  ({ owner, page } = signedIn);
});
afterAll(() => signedIn.close());

const webhook = (text: string) =>
  webhookStep("https://crm.example/points", { body: { kind: "json", template: `{"text":"${text}"}` } });

function pointsFlow(text: string): DefinitionInput {
  const filter = { all: [{ path: "event.properties.points", op: "gte" as const, value: 100 }] };
  return {
    trigger: { kind: "event", eventType: "points_added", filter },
    steps: [
      { id: "wait", kind: "delay", for: { value: 2, unit: "hours" } },
      {
        id: "gold",
        kind: "split",
        if: { path: "event.properties.tier", op: "eq", value: "gold" },
        then: [webhook(text)],
        else: [],
      },
    ],
  };
}

test("an event is walked through the flow, and the draft is tried on what came in, without sending anything", async () => {
  const { api } = owner;
  const { id } = await api.post("/api/v1/flows", { name: "Points", definition: pointsFlow("old") }, flowSchema);
  for (const points of [50, 150, 250])
    await track(api, "points_added", { person: { email: "ann@example.com" }, properties: { points, tier: "gold" } });
  await api.post(`/api/v1/flows/${id}/publish`, {}, anything);
  expect((await api.call("PATCH", `/api/v1/flows/${id}`, { definition: pointsFlow("new") })).status).toBe(200);

  await page.goto(`/flows/${id}`);
  await page.getByRole("button", { name: "Test", exact: true }).click();
  await page.getByRole("tab", { name: "Past events" }).click();
  await page.getByRole("button", { name: "Try it" }).click();
  await page.getByText("Of 3 events, 2 would have started a run and sent 2 requests.").waitFor();
  await page.getByText("2 events differ from the live version: 2 would be sent otherwise.").waitFor();
  await page.getByRole("button", { name: "Show the difference" }).first().click();
  const difference = page.getByRole("region", { name: "The draft would send" });
  await expect.poll(() => difference.textContent()).toContain('"new"');
  await page.getByRole("button", { name: "Walk through" }).first().click();

  const steps = page.getByRole("list", { name: "Steps" });
  await expect.poll(() => steps.textContent()).toContain("The event starts the flow");
  expect(await steps.textContent()).toMatch(
    /Waits 2 hours.*Yes branch.*Would send POST https:\/\/crm\.example\/points/s,
  );
  expect((await api.call("GET", "/api/v1/deliveries?test=include")).json).toMatchObject({ data: [] });
});
