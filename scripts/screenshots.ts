// Takes the pictures of docs/screenshots from the built app, filled through its API and with signed requests.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startReceiver } from "#tests/fakes/receiver.ts";
import { openBrowser } from "#tests/setup/chromium.ts";
import { root } from "./paths.ts";
import { openPostgres } from "./postgres/open.ts";
import { type DemoStore, fillStore } from "./screenshots/demo-shop.ts";
import { spreadTimes } from "./screenshots/spread-times.ts";
import { type Picture, takePictures } from "./screenshots/take-pictures.ts";
import { signUp } from "./sign-up.ts";
import { startApp } from "./start-app.ts";

const folder = join(root, "docs/screenshots");
const emptyPictures: readonly Picture[] = [{ name: "first-run", path: "/", look: "light", width: 1440, height: 620 }];
const temp = mkdtempSync(join(tmpdir(), "hookline-screenshots-"));
const closers: (() => Promise<unknown>)[] = [];

try {
  await main();
} finally {
  for (const close of closers.reverse()) await close();
  rmSync(temp, { recursive: true, force: true });
}

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const postgres = await openPostgres(join(temp, "postgres"));
  closers.push(() => postgres.release());
  const app = await startApp(postgres.url(), join(temp, "data"));
  closers.push(app.stop);
  const browser = await openBrowser();
  closers.push(() => browser.close());
  const [warehouse, mailhouse, accounting] = await Promise.all([startReceiver(), startReceiver(), startReceiver()]);
  for (const receiver of [warehouse, mailhouse, accounting]) closers.push(receiver.close);
  const names = new Map([
    [warehouse.origin, "https://warehouse.example"],
    [mailhouse.origin, "https://api.mailhouse.example"],
    [accounting.origin, "https://accounting.example"],
    [app.url, "https://hooks.northoak.example"],
  ]);
  const cookie = await signUp(app.url);
  const options = { appUrl: app.url, cookie, folder, names };
  await takePictures(browser, emptyPictures, options);
  const store = await fillStore(app.url, cookie, { warehouse, mailhouse, accounting });
  await spreadTimes(postgres.url());
  await takePictures(browser, filledPictures(store), options);
}

function filledPictures(store: DemoStore): Picture[] {
  const flow = `/flows/${store.flowId}`;
  const delivery = `/deliveries/${store.retryingId}`;
  return [
    { name: "home", path: "/", look: "light", width: 1440 },
    { name: "deliveries", path: "/deliveries", look: "light", width: 1440, height: 760 },
    { name: "deliveries", path: "/deliveries", look: "dark", width: 390 },
    { name: "delivery", path: delivery, look: "dark", width: 1440 },
    { name: "delivery", path: delivery, look: "light", width: 390 },
    { name: "flow", path: flow, look: "light", width: 1440, height: 1100 },
    { name: "flow", path: flow, look: "dark", width: 390 },
    {
      name: "test",
      path: flow,
      look: "light",
      width: 1440,
      prepare: async (page) => {
        await page.getByRole("button", { name: "Test", exact: true }).click();
        await page.getByRole("dialog").getByText("hookline-flow-id").waitFor();
      },
    },
    { name: "event", path: `/events/${store.eventId}`, look: "light", width: 1440 },
    { name: "run", path: `/runs/${store.runId}`, look: "light", width: 1440, height: 700 },
    {
      name: "history",
      path: `/flows/${store.askId}/history?version=3&compare=2`,
      look: "dark",
      width: 1440,
      height: 700,
    },
    { name: "review", path: `/flows/${store.giftId}/review`, look: "light", width: 1440, height: 560 },
    { name: "source", path: `/sources/${store.sourceId}`, look: "dark", width: 1440 },
    { name: "inbox", path: "/inbox", look: "light", width: 1440 },
  ];
}
