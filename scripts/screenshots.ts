// Takes the pictures of docs/screenshots from the built app, filled through its API and with signed requests.
// `-- --only WORD` takes those whose name holds it.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startReceiver } from "#tests/fakes/receiver.ts";
import { openBrowser } from "#tests/setup/chromium.ts";
import { root } from "./paths.ts";
import { openPostgres } from "./postgres/open.ts";
import { callAs } from "./screenshots/demo-call.ts";
import { startReplays } from "./screenshots/demo-replays.ts";
import { fillStore } from "./screenshots/demo-shop.ts";
import { builderPictures } from "./screenshots/pictures/builder.ts";
import { deliveryPictures } from "./screenshots/pictures/deliveries.ts";
import { emptyPictures } from "./screenshots/pictures/empty.ts";
import { flowPictures } from "./screenshots/pictures/flows.ts";
import { replayPictures } from "./screenshots/pictures/replays.ts";
import { setupPictures } from "./screenshots/pictures/setup.ts";
import { spreadTimes } from "./screenshots/spread-times.ts";
import { type Picture, takePictures } from "./screenshots/take-pictures.ts";
import { untilGathered } from "./screenshots/until-gathered.ts";
import { signUp } from "./sign-up.ts";
import { startApp } from "./start-app.ts";

const { values } = parseArgs({ options: { only: { type: "string", default: "" } } });
const hostOf = (address: string) => new URL(address).host;
const wanted = (pictures: readonly Picture[]) => pictures.filter(({ name }) => name.includes(values.only));
const folder = join(root, "docs/screenshots");
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
  const shown = [
    [warehouse.origin, "https://warehouse.example"],
    [mailhouse.origin, "https://api.mailhouse.example"],
    [accounting.origin, "https://accounting.example"],
    [app.url, "https://hooks.northoak.example"],
  ] as const;
  // Whole addresses first, then what is told by its host alone.
  const names = new Map([...shown, ...shown.map(([address, name]) => [hostOf(address), hostOf(name)] as const)]);
  const cookie = await signUp(app.url);
  const options = { appUrl: app.url, cookie, folder, names };
  await takePictures(browser, wanted(emptyPictures), options);
  const call = callAs(app.url, cookie);
  const store = await fillStore(call, { warehouse, mailhouse, accounting });
  // What is moved in time before it was gathered would be passed over.
  await untilGathered(call, store.personEmail, "emil@mail.example");
  await spreadTimes(postgres.url());
  const filled = [builderPictures, flowPictures, deliveryPictures, setupPictures].flatMap((list) => list(store));
  await takePictures(browser, wanted(filled), options);
  const replays = await startReplays(call, store);
  await takePictures(browser, wanted(replayPictures(replays)), options);
}
