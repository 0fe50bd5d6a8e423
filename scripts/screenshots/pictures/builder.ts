import type { Page } from "playwright-core";
import type { DemoStore } from "#scripts/screenshots/demo-shop.ts";
import type { Picture } from "#scripts/screenshots/take-pictures.ts";

const step = (name: RegExp) => (page: Page) => page.getByRole("treeitem", { name }).first().click();

/** The builder: its canvas, the form of each kind of step, the payload editor, trying, and what may go wrong. */
export function builderPictures(store: DemoStore): Picture[] {
  const order = `/flows/${store.flowId}`;
  const ask = `/flows/${store.askId}`;
  const openPayload = async (page: Page) => {
    await step(/Tell the warehouse/)(page);
    await page.getByRole("textbox", { name: "Body", exact: true }).waitFor();
    await page.getByRole("region", { name: "Rendered body" }).waitFor();
  };
  const openTest = async (page: Page, tab: string) => {
    await page.getByRole("button", { name: "Test", exact: true }).click();
    await page.getByRole("tab", { name: tab }).click();
  };
  const walk = async (page: Page) => {
    await openTest(page, "Walk through");
    await page.getByRole("list", { name: "Steps" }).waitFor();
  };
  return [
    { name: "flow", path: order, look: "light", width: 1440, height: 1000 },
    { name: "flow", path: order, look: "dark", width: 390 },
    { name: "flow-steps", path: ask, look: "light", width: 1440, height: 1000 },
    { name: "flow-steps", path: ask, look: "dark", width: 1440, height: 1000 },
    { name: "flow-steps", path: ask, look: "light", width: 390 },
    { name: "flow-trigger", path: ask, look: "light", width: 1440, prepare: step(/Parcel|When|delivered/i) },
    { name: "flow-split", path: ask, look: "light", width: 1440, prepare: step(/at least 100/) },
    { name: "flow-delay", path: ask, look: "dark", width: 1440, prepare: step(/Wait 3 days/) },
    { name: "flow-payload", path: order, look: "light", width: 1440, height: 1100, prepare: openPayload },
    { name: "flow-payload", path: order, look: "dark", width: 1440, height: 1100, prepare: openPayload },
    { name: "flow-payload", path: order, look: "light", width: 390, height: 1200, prepare: openPayload },
    { name: "test-send", path: order, look: "light", width: 1440, prepare: (page) => openTest(page, "Send") },
    { name: "test-walk", path: ask, look: "light", width: 1440, prepare: walk },
    { name: "test-walk", path: ask, look: "dark", width: 390, prepare: walk },
    {
      name: "test-past",
      path: order,
      look: "light",
      width: 1440,
      prepare: async (page) => {
        await openTest(page, "Past events");
        await page.getByRole("button", { name: "Try it" }).click();
        await page.getByText(/would have started a run/).waitFor();
      },
    },
    {
      name: "test-past-differs",
      path: `/flows/${store.thanksId}`,
      look: "light",
      width: 1440,
      prepare: async (page) => {
        await openTest(page, "Past events");
        await page.getByRole("button", { name: "Try it" }).click();
        await page.getByText(/from the live version/).waitFor();
      },
    },
    {
      name: "publish-changes",
      path: `/flows/${store.thanksId}`,
      look: "light",
      width: 1440,
      prepare: async (page) => {
        await page.getByRole("button", { name: "Publish", exact: true }).click();
        await page.getByRole("dialog").waitFor();
      },
    },
    {
      name: "publish",
      path: `/flows/${store.draftId}`,
      look: "light",
      width: 1440,
      prepare: async (page) => {
        await page.getByRole("button", { name: "Publish", exact: true }).click();
        await page.getByRole("dialog").waitFor();
      },
    },
    { name: "flow-loading", path: order, look: "light", width: 1440, api: { of: "**/api/v1/flows/*", is: "slow" } },
    { name: "flow-failing", path: order, look: "light", width: 1440, api: { of: "**/api/v1/flows/*", is: "failing" } },
  ];
}
