import type { Page } from "playwright-core";
import type { DemoStore } from "#scripts/screenshots/demo-shop.ts";
import type { Picture } from "#scripts/screenshots/take-pictures.ts";

const openAnswer = async (page: Page) => {
  await page.getByRole("button", { name: "Change", exact: true }).click();
  await page.getByRole("dialog").waitFor();
};

const compare = async (page: Page) => {
  await page.getByRole("combobox", { name: "Compare with" }).click();
  await page.getByRole("option").nth(2).click();
  await page.getByRole("region", { name: "Body, compared" }).waitFor();
};

/** What is set up once: sources, endpoints, the inbox, settings. */
export function setupPictures(store: DemoStore): Picture[] {
  const failing = `/inboxes/${store.failingInboxId}`;
  return [
    { name: "sources", path: "/sources", look: "light", width: 1440, height: 620 },
    { name: "source", path: `/sources/${store.sourceId}`, look: "dark", width: 1440 },
    { name: "endpoints", path: "/endpoints", look: "light", width: 1440 },
    { name: "endpoint", path: `/endpoints/${store.endpointId}`, look: "light", width: 1440, height: 1400 },
    { name: "endpoint", path: `/endpoints/${store.endpointId}`, look: "dark", width: 390 },
    { name: "inboxes", path: "/inboxes", look: "light", width: 1440, height: 620 },
    { name: "inboxes", path: "/inboxes", look: "dark", width: 390 },
    { name: "inbox", path: `/inboxes/${store.inboxId}`, look: "light", width: 1440 },
    { name: "inbox", path: failing, look: "dark", width: 390 },
    { name: "inbox-failing", path: failing, look: "light", width: 1440 },
    { name: "inbox-answer", path: failing, look: "light", width: 1440, prepare: openAnswer },
    { name: "inbox-compare", path: failing, look: "dark", width: 1440, prepare: compare },
    { name: "settings-secrets", path: "/settings/secrets", look: "light", width: 1440, height: 620 },
    { name: "settings-keys", path: "/settings/keys", look: "dark", width: 1440, height: 620 },
    { name: "settings-alerts", path: "/settings/alerts", look: "light", width: 390 },
  ];
}
