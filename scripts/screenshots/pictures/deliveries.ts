import type { Page } from "playwright-core";
import type { DemoStore } from "#scripts/screenshots/demo-shop.ts";
import type { Picture } from "#scripts/screenshots/take-pictures.ts";

const openReplay = async (page: Page) => {
  await page.getByRole("button", { name: /^Replay all/ }).click();
  await page.getByRole("dialog").waitFor();
};

/** Where one looks when something went wrong. */
export function deliveryPictures(store: DemoStore): Picture[] {
  const retrying = `/deliveries/${store.retryingId}`;
  return [
    { name: "home", path: "/", look: "light", width: 1440 },
    { name: "home", path: "/", look: "dark", width: 390 },
    { name: "deliveries", path: "/deliveries", look: "light", width: 1440, height: 760 },
    { name: "deliveries", path: "/deliveries", look: "dark", width: 390 },
    {
      name: "deliveries-failing",
      path: "/deliveries",
      look: "light",
      width: 1440,
      height: 620,
      api: { of: "**/api/v1/deliveries?*", is: "failing" },
    },
    { name: "delivery", path: retrying, look: "dark", width: 1440 },
    { name: "delivery", path: retrying, look: "light", width: 390 },
    { name: "delivery-failed", path: `/deliveries/${store.failedId}`, look: "light", width: 1440 },
    { name: "problems", path: "/problems", look: "light", width: 1440, height: 620 },
    { name: "problem", path: `/problems/${store.problemId}`, look: "light", width: 1440 },
    { name: "problem", path: `/problems/${store.problemId}`, look: "dark", width: 390 },
    { name: "problem-replay", path: `/problems/${store.problemId}`, look: "light", width: 1440, prepare: openReplay },
    {
      name: "delivery-fix",
      path: `/deliveries/${store.failedId}`,
      look: "light",
      width: 1440,
      prepare: async (page) => {
        await page.getByRole("button", { name: "Fix and replay" }).click();
        await page.getByRole("dialog").waitFor();
      },
    },
    {
      name: "receipt-share",
      path: `/deliveries/${store.failedId}`,
      look: "light",
      width: 1440,
      prepare: async (page) => {
        await page.getByRole("button", { name: "Share a receipt" }).click();
        await page.getByRole("dialog").waitFor();
      },
    },
    {
      name: "command",
      path: "/",
      look: "light",
      width: 1440,
      prepare: async (page) => {
        await page.keyboard.press("ControlOrMeta+k");
        await page.getByRole("dialog").waitFor();
      },
    },
    {
      name: "command-search",
      path: "/",
      look: "dark",
      width: 1440,
      prepare: async (page) => {
        await page.keyboard.press("ControlOrMeta+k");
        await page.getByRole("dialog").getByRole("combobox").fill(store.orderNumber);
        await page
          .getByRole("option", { name: new RegExp(`#${store.orderNumber}`) })
          .first()
          .waitFor();
      },
    },
    {
      name: "notices",
      path: "/",
      look: "light",
      width: 1440,
      prepare: async (page) => {
        await page.getByRole("button", { name: /^Notices/ }).click();
        await page.getByRole("dialog").getByRole("listitem").first().waitFor();
      },
    },
    { name: "receipt", path: store.receipt, look: "light", width: 1440, isPublic: true },
    { name: "receipt", path: store.receipt, look: "dark", width: 390, isPublic: true },
    { name: "receipt-revoked", path: store.revoked, look: "light", width: 1440, height: 420, isPublic: true },
    { name: "deliveries-search", path: "/deliveries?q=invalid_token", look: "light", width: 1440, height: 620 },
    { name: "deliveries-none", path: "/deliveries?q=zeppelin", look: "dark", width: 1440, height: 620 },
    { name: "people", path: "/people", look: "light", width: 1440, height: 620 },
    { name: "person", path: `/people/${encodeURIComponent(store.personEmail)}`, look: "light", width: 1440 },
    { name: "person", path: `/people/${encodeURIComponent(store.personEmail)}`, look: "dark", width: 390 },
    { name: "order", path: `/orders/${store.orderNumber}`, look: "dark", width: 1440 },
    { name: "event-why-not", path: `/events/${store.unmatchedId}`, look: "light", width: 1440 },
    { name: "event-skipped", path: `/events/${store.skippedEventId}`, look: "light", width: 1440, height: 760 },
    { name: "event", path: `/events/${store.eventId}`, look: "light", width: 1440 },
    { name: "events", path: "/events", look: "dark", width: 1440 },
    { name: "people", path: "/people", look: "dark", width: 390 },
  ];
}
