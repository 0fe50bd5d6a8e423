import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openPostgres } from "#scripts/postgres/open.ts";

let home = "";
beforeEach(() => {
  home = join(mkdtempSync(join(tmpdir(), "hookline-pg-")), "data");
});

const holders: ChildProcess[] = [];
afterEach(async () => {
  for (const holder of holders.splice(0)) holder.kill("SIGKILL");
  if (existsSync(join(home, "postgres"))) await (await openPostgres(home)).release();
  rmSync(join(home, ".."), { recursive: true, force: true });
});

/** A process of its own that holds the server open until it is killed. */
async function startHolder(): Promise<ChildProcess> {
  const holder = spawn(process.execPath, [join(import.meta.dirname, "../setup/hold-postgres.ts"), home]);
  holders.push(holder);
  await once(holder.stdout, "data");
  return holder;
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return Object.values(rows[0] ?? {})[0];
}

function postmasterPid(): number {
  return Number(readFileSync(join(home, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
}

const isRunning = () => existsSync(join(home, "postgres/postmaster.pid"));

test("the first use makes the server, the next finds it, the last to let go stops it", async () => {
  const first = await openPostgres(home);
  const second = await openPostgres(home);
  expect([first.how, second.how]).toEqual(["created", "found"]);
  expect(second.url()).toBe(first.url());
  expect(await first.release()).toEqual({ stopped: false });
  expect(await ask(second.url(), "SELECT current_setting('server_encoding')")).toBe("UTF8");
  expect(await second.release()).toEqual({ stopped: true });
  expect(isRunning()).toBe(false);
  expect(statSync(join(home, "postgres.json")).mode & 0o777).toBe(0o600);
});

test("processes that start at once share one server", async () => {
  const opened = await Promise.all([1, 2, 3].map(() => openPostgres(home)));
  expect(opened.map(({ how }) => how).sort()).toEqual(["created", "found", "found"]);
  for (const postgres of opened) await postgres.release();
  expect(isRunning()).toBe(false);
});

test("a person's own connection keeps the server running", async () => {
  const postgres = await openPostgres(home);
  const psql = new Client({ connectionString: postgres.url().replace("application_name=hookline", "") });
  await psql.connect();
  expect(await postgres.release()).toEqual({ stopped: false });
  await psql.end();
});

test("a server whose user was killed is adopted", async () => {
  const holder = await startHolder();
  const pid = postmasterPid();
  holder.kill("SIGKILL");
  await once(holder, "exit");
  const adopted = await openPostgres(home);
  expect(adopted.how).toBe("found");
  expect(postmasterPid()).toBe(pid);
});

test("after both were killed the server recovers, with what was committed", async () => {
  const holder = await startHolder();
  const { url } = await openPostgres(home);
  await ask(url(), "CREATE TABLE kept AS SELECT 42 AS answer");
  holder.kill("SIGKILL");
  process.kill(postmasterPid(), "SIGKILL");
  const again = await openPostgres(home);
  expect(await ask(again.url(), "SELECT answer FROM kept")).toBe(42);
});

test("a postmaster.pid that names another living process does not block the start", async () => {
  await (await openPostgres(home)).release();
  const port = JSON.parse(readFileSync(join(home, "postgres.json"), "utf8")).port;
  writeFileSync(join(home, "postgres/postmaster.pid"), `${process.pid}\n${home}/postgres\n0\n${port}\n\n127.0.0.1\n`);
  const postgres = await openPostgres(home);
  expect(postgres.how).toBe("started");
  await postgres.release();
});

test("a server that is killed under its user comes back at the same address", async () => {
  const postgres = await openPostgres(home);
  process.kill(postmasterPid(), "SIGKILL");
  await expect.poll(() => ask(postgres.url(), "SELECT 7").catch(() => null), { timeout: 30_000 }).toBe(7);
  expect(await postgres.release()).toEqual({ stopped: true });
});
