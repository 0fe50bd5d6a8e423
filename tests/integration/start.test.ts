import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findFreePort } from "#scripts/free-port.ts";
import { runApp, startApp, tempFolder } from "#tests/setup/run-app.ts";

async function failedStart(env: Record<string, string>): Promise<{ code: number; output: string }> {
  const { child, output } = startApp({ PORT: String(await findFreePort()), DATA_DIR: tempFolder(), ...env });
  const [code] = await once(child, "exit");
  return { code, output: output() };
}

const postmasterFile = (dataDir: string) => join(dataDir, "postgres/postmaster.pid");

test("a start brings its own PostgreSQL and a clean stop ends it", async () => {
  const app = await runApp({ databaseUrl: null });
  expect(app.output()).toContain(`Hookline is ready at ${app.url}`);
  expect(existsSync(postmasterFile(app.dataDir))).toBe(true);
  expect(await app.stop()).toBe(0);
  expect(existsSync(postmasterFile(app.dataDir))).toBe(false);
});

test("after kill -9 of the app and of PostgreSQL the next start recovers both", async () => {
  const app = await runApp({ databaseUrl: null });
  const postmaster = Number(readFileSync(postmasterFile(app.dataDir), "utf8").split("\n")[0]);
  await app.kill9();
  process.kill(postmaster, "SIGKILL");
  const again = await runApp({ databaseUrl: null, dataDir: app.dataDir, port: app.port });
  expect(await again.stop()).toBe(0);
});

test("a second app on the same data shares the running PostgreSQL, and the last one stops it", async () => {
  const first = await runApp({ databaseUrl: null });
  const second = await runApp({ databaseUrl: null, dataDir: first.dataDir });
  expect(second.output()).toContain("already running");
  expect(await first.stop()).toBe(0);
  expect((await fetch(`${second.url}/api/ready`)).status).toBe(200);
  expect(await second.stop()).toBe(0);
  expect(existsSync(postmasterFile(first.dataDir))).toBe(false);
});

test("a taken port is said in one sentence, before anything slow", async () => {
  const other = createServer().listen(0);
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  const { code, output } = await failedStart({ PORT: String(port) });
  other.close();
  expect(code).toBe(1);
  expect(output.trim()).toMatch(new RegExp(`^Port ${port} is taken: .*\\.$`));
});

test("wrong variables are all listed, each in one sentence", async () => {
  const { code, output } = await failedStart({ RETENTION_DAYS: "soon", LOG_LEVEL: "loud" });
  expect(code).toBe(1);
  expect(output.trim().split("\n")).toEqual([
    expect.stringMatching(/^RETENTION_DAYS .*\.$/),
    expect.stringMatching(/^LOG_LEVEL .*\.$/),
  ]);
});

test("a database that cannot be reached is said without its password", async () => {
  const port = await findFreePort();
  const { code, output } = await failedStart({ DATABASE_URL: `postgresql://app:hidden@127.0.0.1:${port}/shop` });
  expect(code).toBe(1);
  expect(output).toMatch(
    /The database shop at 127\.0\.0\.1:\d+ cannot be used \(.*ECONNREFUSED.*\): correct DATABASE_URL/,
  );
  expect(output).not.toContain("hidden");
});
