// Sums the script that a cold browser downloads before a flow can be looked at and changed, from the built app.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { z } from "zod";
import { openBrowser } from "#tests/setup/chromium.ts";
import { writeDocument } from "./document.ts";
import { openPostgres } from "./postgres/open.ts";
import { signUp } from "./sign-up.ts";
import { startApp } from "./start-app.ts";

/** What comes by itself and holds such words comes in the background, behind the page that is there to be read. */
const parts = [
  { name: "its canvas, behind that", holds: "react-flow__viewport" },
  { name: "the checks of what is missing, in the background", holds: "parseAndRender" },
] as const;

const quietMs = 1_500;
const body = { kind: "json", template: '{"order":"{{ event.orderNumber }}"}' };
const definition = {
  trigger: { kind: "event", eventType: "placed_order" },
  steps: [{ id: "s1", kind: "webhook", name: "Tell them", url: "https://warehouse.example/orders", body }],
};
const temp = mkdtempSync(join(tmpdir(), "hookline-first-load-"));
const closers: (() => Promise<unknown>)[] = [];

interface Script {
  /** Of the body, as it came over the wire. */
  wireBytes: number;
  text: string;
}

/** By the script's path. */
type Loaded = Map<string, Script>;
type Load = [name: string, loaded: Loaded];

try {
  const app = await openApp();
  const browser = await openBrowser();
  closers.push(() => browser.close());
  const loads = await measure(browser, app.url, await signUp(app.url));
  const table = tableOf(loads);
  console.log(process.argv.includes("--files") ? `${table}\n\n${filesOf(loads)}` : table);
  if (process.argv.includes("--write"))
    console.error(`Written to ${writeDocument("docs/performance.md", "npm run first-load", table)}`);
} finally {
  for (const close of closers.reverse()) await close();
  rmSync(temp, { recursive: true, force: true });
}

async function openApp() {
  const postgres = await openPostgres(join(temp, "postgres"));
  closers.push(() => postgres.release());
  const app = await startApp(postgres.url(), join(temp, "data"));
  closers.push(app.stop);
  return app;
}

/** The scripts of the builder's first load in parts, then those that come with the form and the payload editor of a step. */
async function measure(browser: Browser, appUrl: string, cookie: string): Promise<Load[]> {
  const response = await fetch(`${appUrl}/api/v1/flows`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: appUrl, cookie },
    body: JSON.stringify({ name: "New orders to the warehouse", definition }),
  });
  if (!response.ok) throw new Error(`The flow was refused: ${await response.text()}`);
  const { id } = z.object({ id: z.string() }).parse(await response.json());
  const context = await browser.newContext({ baseURL: appUrl, extraHTTPHeaders: { cookie } });
  const page = await context.newPage();
  const loaded = recordScripts(page);
  await page.goto(`/flows/${id}`);
  await page.getByRole("treeitem").nth(1).waitFor();
  const first = await whenQuiet(loaded);
  await page.getByRole("treeitem", { name: /POST to/ }).click();
  await page.getByRole("region", { name: "Payload" }).getByRole("textbox").first().waitFor();
  const later = await whenQuiet(loaded);
  for (const path of first.keys()) later.delete(path);
  const taken = parts.map(({ name, holds }): Load => [name, take(first, ({ text }) => text.includes(holds))]);
  return [
    ["the flow's page, ready to be read", first],
    ...taken,
    ["when a step is opened: form and payload editor", later],
  ];
}

/** Those that fit, which are then no longer in `loaded`. */
function take(loaded: Loaded, fits: (script: Script) => boolean): Loaded {
  const taken = new Map([...loaded].filter(([, script]) => fits(script)));
  for (const path of taken.keys()) loaded.delete(path);
  return taken;
}

function recordScripts(page: Page): Loaded {
  const loaded: Loaded = new Map();
  page.on("requestfinished", async (request) => {
    const { pathname } = new URL(request.url());
    if (!pathname.endsWith(".js")) return;
    const [sizes, response] = await Promise.all([request.sizes(), request.response()]);
    loaded.set(pathname, { wireBytes: sizes.responseBodySize, text: (await response?.text()) ?? "" });
  });
  return loaded;
}

async function whenQuiet(loaded: Loaded): Promise<Loaded> {
  let before = -1;
  while (before !== loaded.size) {
    before = loaded.size;
    await sleep(quietMs);
  }
  return new Map(loaded);
}

function tableOf(loads: readonly Load[]): string {
  const lines = loads.map(([name, loaded]) => `| ${name} | ${loaded.size} | ${kilobytes(sum(loaded))} |`);
  return ["| scripts of | files | KB (1,000 bytes) compressed |", "| --- | ---: | ---: |", ...lines].join("\n");
}

function filesOf(loads: readonly Load[]): string {
  return loads
    .flatMap(([name, loaded]) => [
      name,
      ...[...loaded].map(([path, { wireBytes }]) => `  ${kilobytes(wireBytes)} ${path}`),
    ])
    .join("\n");
}

function sum(loaded: Loaded): number {
  return [...loaded.values()].reduce((total, { wireBytes }) => total + wireBytes, 0);
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
