// Measures every page on a store of a million deliveries: the server's time, and how PostgreSQL finds the answers.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Client } from "pg";
import { openBrowser } from "#tests/setup/chromium.ts";
import { asMarkdown } from "./bench/table.ts";
import { writeDocument } from "./document.ts";
import { fillDatabase } from "./generate-data/fill-database.ts";
import { measureRequest } from "./measure-pages/measure-request.ts";
import { pagesToMeasure } from "./measure-pages/page-list.ts";
import { type MeasuredPage, pageTable, planList } from "./measure-pages/page-table.ts";
import { entryMark } from "./measure-pages/plan-log.ts";
import { requestsOfPage } from "./measure-pages/requests-of-page.ts";
import { untilCounted } from "./measure-pages/until-counted.ts";
import { clusterFiles } from "./postgres/cluster.ts";
import { openPostgres } from "./postgres/open.ts";
import { signUp } from "./sign-up.ts";
import { startApp } from "./start-app.ts";

const { values } = parseArgs({
  options: {
    deliveries: { type: "string", default: "1000000" },
    only: { type: "string" },
    write: { type: "boolean", default: false },
  },
});
const days = 30;
const temp = mkdtempSync(join(tmpdir(), "hookline-pages-"));
const closers: (() => Promise<unknown>)[] = [];
const say = (text: string) => process.stdout.write(`${text}\n`);

try {
  await main();
} finally {
  for (const close of closers.reverse()) await close();
  rmSync(temp, { recursive: true, force: true });
}

async function main(): Promise<void> {
  const home = join(temp, "postgres");
  const postgres = await openPostgres(home, {
    session_preload_libraries: "auto_explain",
    "auto_explain.log_analyze": "on",
    "auto_explain.log_format": "json",
    "auto_explain.log_parameter_max_length": "0",
    log_line_prefix: entryMark,
  });
  closers.push(() => postgres.release());
  const admin = new Client({ connectionString: postgres.url() });
  await admin.connect();
  closers.push(() => admin.end());
  const start = () => startApp(postgres.url(), join(temp, "data"), { RETENTION_DAYS: "365" });

  const first = await start();
  const cookie = await signUp(first.url).finally(first.stop);
  const { rows } = await admin.query<{ id: string }>("SELECT id FROM store");
  const storeId = rows[0]?.id ?? "";
  const deliveries = Number(values.deliveries);
  say(`Making ${deliveries} deliveries of ${days} days…`);
  await fillDatabase(admin, { storeId, events: deliveries, days });

  const app = await start();
  closers.push(app.stop);
  say("Waiting for the hours to be counted…");
  await untilCounted(admin);
  const browser = await openBrowser();
  closers.push(() => browser.close());
  const context = await browser.newContext({ baseURL: app.url });
  await context.addCookies(
    cookie.split("; ").map((pair) => {
      const at = pair.indexOf("=");
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: app.url };
    }),
  );
  const options = { appUrl: app.url, cookie, admin, logFile: clusterFiles(home).log };
  const pages: MeasuredPage[] = [];
  for (const { name, path } of await pagesToMeasure(admin)) {
    if (values.only && !name.includes(values.only)) continue;
    const paths = await requestsOfPage(context, path);
    const requests = [];
    for (const each of paths) requests.push(await measureRequest(each, options));
    pages.push({ name, document: await measureRequest(path, options), requests });
    say(`${name}: ${requests.length} requests`);
  }
  say(`\n${planList(pages)}\n`);
  const table = asMarkdown(pageTable(pages));
  say(table);
  if (values.write) say(`Written to ${writeDocument("docs/performance.md", "npm run measure:pages", table)}.`);
}
