import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { deliverySchema } from "#contracts/delivery.ts";
import { exportQuerySchema } from "#contracts/delivery-export.ts";
import { fillDatabase } from "#scripts/generate-data/fill-database.ts";
import { exportDeliveries } from "#server/services/deliveries/export-deliveries.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import { ctxOf, openContainer, storeId } from "./support/in-process.ts";
import { makeDeliveries } from "./support/made-deliveries.ts";
import { runSql } from "./support/sql.ts";

const events = 30_000;
let ports: Ports;
let databaseUrl: string;

beforeAll(async () => {
  const opened = await openContainer();
  ({ databaseUrl } = opened);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await fillDatabase(client, { storeId, events, days: 3 }, { unlogged: true });
  await client.end();
  ports = opened.container.ports;
  return () => opened.container.stop(1000);
});

const begin = (query: object) => exportDeliveries(ctxOf(ports, "analyst"), exportQuerySchema.parse(query));

async function linesOf(query: object): Promise<string[]> {
  const texts: string[] = [];
  for await (const text of await begin(query)) texts.push(text);
  return texts.join("").split(/\r?\n/).slice(0, -1);
}

test("30,000 deliveries come piece by piece, each once, newest first, none that was made meanwhile", async () => {
  const lines = await begin({});
  const longest = { pieces: 0, characters: 0, rows: 0 };
  let last: string | null = null;
  for await (const text of lines) {
    longest.pieces += 1;
    longest.characters = Math.max(longest.characters, text.length);
    if (longest.pieces === 1) continue;
    if (longest.pieces === 2) await makeDeliveries(databaseUrl, storeId, [{ orderNumber: "meanwhile" }]);
    for (const line of text.trimEnd().split("\r\n")) {
      const id = line.slice(0, 36);
      if (last !== null && id >= last) throw new Error(`${id} comes behind ${last}`);
      last = id;
      longest.rows += 1;
    }
  }
  expect(longest.rows).toBe(events);
  // Never more in memory than a thousand rows, however many there are.
  expect(longest.pieces).toBe(events / 1000 + 1);
  expect(longest.characters).toBeLessThan(500_000);
});

test("follows the log's filters, also text, in both formats", async () => {
  const failed = await linesOf({ format: "ndjson", status: "failed", code: "404" });
  const rows = failed.map((line) => deliverySchema.parse(JSON.parse(line)));
  expect(rows.length).toBeGreaterThan(15);
  expect(rows.filter((row) => row.status !== "failed" || row.lastStatusCode !== 404)).toEqual([]);
  const [head, ...found] = await linesOf({ q: "SKU-00421" });
  expect(head).toMatch(/^id,status,/);
  // Of 5,000 articles each stands in two of every 5,000 orders; 3 of a hundred had no attempt yet.
  expect(found.length).toBeGreaterThan((events / 2500) * 0.8);
  expect(found.length).toBeLessThanOrEqual(events / 2500);
});

test("is written into the audit log, with what was taken", async () => {
  await begin({ status: "held" });
  const entries = await runSql(
    databaseUrl,
    "SELECT detail FROM audit_entry WHERE action = 'deliveries.exported' ORDER BY id DESC LIMIT 1",
  );
  expect(entries).toEqual([{ detail: { format: "csv", filter: "status=held&test=exclude" } }]);
});
