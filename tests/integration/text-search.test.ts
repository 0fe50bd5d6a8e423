import { v7 as newId } from "uuid";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { deliveryQuerySchema, foundQuerySchema } from "#contracts/delivery.ts";
import { newReplaySchema } from "#contracts/replay.ts";
import { countFound } from "#server/services/deliveries/count-found.ts";
import { listDeliveries } from "#server/services/deliveries/list-deliveries.ts";
import { releaseDeliveries } from "#server/services/deliveries/move-held-deliveries.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import { createReplay } from "#server/services/replays/create-replay.ts";
import { estimateReplay } from "#server/services/replays/estimate-replay.ts";
import { indexText } from "#server/services/search/index-text.ts";
import { openContainer, storeId } from "./support/in-process.ts";
import { makeDeliveries } from "./support/made-deliveries.ts";
import { runSql } from "./support/sql.ts";

let ports: Ports;
let databaseUrl: string;

beforeAll(async () => {
  const opened = await openContainer();
  ({ databaseUrl } = opened);
  ports = opened.container.ports;
  return () => opened.container.stop(1000);
});
beforeEach(() => runSql(databaseUrl, "TRUNCATE delivery, attempt, attempt_text, text_position"));

const ctxOf = (id = storeId) => ({
  storeId: id,
  actor: { kind: "key" as const, id: null, name: "Test" },
  role: "analyst" as const,
  ports,
});
const make = (...rows: Parameters<typeof makeDeliveries>[2]) => makeDeliveries(databaseUrl, storeId, rows);

async function find(q: string, query: object = {}): Promise<(string | null)[]> {
  const { data } = await listDeliveries(ctxOf(), deliveryQuerySchema.parse({ q, ...query }));
  return data.map((row) => row.orderNumber);
}

test("finds text of the request and of the answer, newest first, and nothing of another store", async () => {
  await make(
    { orderNumber: "1", requestBody: '{"sku":"MUG-0042","city":"Zürich"}', responseBody: "accepted" },
    { orderNumber: "2", requestBody: '{"sku":"MUG-0043"}', responseBody: '{"error":"MUG-0042 is out of stock"}' },
    { orderNumber: "3", requestBody: '{"sku":"LAMP-1"}', responseBody: '{"city":"Z\\u00fcrich"}' },
  );
  await makeDeliveries(databaseUrl, newId(), [{ orderNumber: "9", requestBody: "MUG-0042" }]);
  await indexText(ports);
  expect(await find("mug-0042")).toEqual(["2", "1"]);
  expect(await find("zurich")).toEqual(["3", "1"]);
  expect(await find("stoc")).toEqual(["2"]);
  expect(await find("stock zurich")).toEqual([]);
  expect(await find('"of stock"')).toEqual(["2"]);
  expect(await find("--")).toEqual([]);
});

test("terms of several words are found only as they stand", async () => {
  await make(
    { orderNumber: "1", requestBody: '{"sku":"MUG-0042"}' },
    { orderNumber: "2", requestBody: '{"sku":"MUG-7","qty":"0042"}' },
    { orderNumber: "3", requestBody: '{"rate":"100%_off"}' },
    { orderNumber: "4", requestBody: '{"rate":"100 or off"}' },
  );
  await indexText(ports);
  expect(await find("MUG-0042")).toEqual(["1"]);
  expect(await find("100%_off")).toEqual(["3"]);
});

test("order numbers, e-mail addresses and ids go before text, unless text is asked for", async () => {
  const [first] = await make(
    { orderNumber: "1042", personEmail: "ana@shop.example", requestBody: "{}" },
    { orderNumber: "77", requestBody: '{"note":"as 1042 for ana@shop.example"}' },
  );
  await indexText(ports);
  expect(await find("#1042")).toEqual(["1042"]);
  expect(await find("1042", { searchIn: "bodies" })).toEqual(["77"]);
  expect(await find("Ana@shop.example")).toEqual(["1042"]);
  expect(await find(first ?? "")).toEqual(["1042"]);
  const found = (q: string) => countFound(ctxOf(), foundQuerySchema.parse({ q }));
  expect(await found("1042")).toEqual({
    searchIn: "identity",
    identityKind: "orderNumber",
    identity: 1,
    bodies: 1,
    searchableUpTo: null,
  });
  expect(await found("note")).toMatchObject({ searchIn: "bodies", identity: 0, bodies: 1 });
});

test("goes together with the other filters and with pages", async () => {
  await make(
    ...Array.from({ length: 30 }, (_, index) => ({
      orderNumber: String(index),
      status: index % 3 === 0 ? "failed" : "delivered",
      requestBody: '{"city":"Lisbon"}',
    })),
  );
  await indexText(ports);
  expect(await find("lisbon", { status: "failed", limit: 4 })).toEqual(["27", "24", "21", "18"]);
  const seen: (string | null)[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await listDeliveries(ctxOf(), deliveryQuerySchema.parse({ q: "lisbon", limit: 7, cursor }));
    seen.push(...page.data.map((row) => row.orderNumber));
    cursor = page.nextCursor;
  }
  expect(seen).toEqual(Array.from({ length: 30 }, (_, index) => String(29 - index)));
});

test("what a search shows is what is estimated, replayed and released", async () => {
  await make(
    { orderNumber: "1", status: "held", requestBody: "to Lisbon" },
    { orderNumber: "2", status: "failed", requestBody: "to Lisbon" },
    { orderNumber: "3", status: "failed", requestBody: "to Porto" },
  );
  await indexText(ports);
  const ctx = { ...ctxOf(), role: "manager" as const };
  expect(await find("lisbon")).toEqual(["2", "1"]);
  const replay = (q: string) => newReplaySchema.parse({ filter: { q, status: ["failed"] }, dryRun: true });
  expect(await createReplay(ctx, replay("lisbon"))).toEqual({ matched: 1 });
  expect(await createReplay(ctx, replay("2"))).toEqual({ matched: 1 });
  expect((await estimateReplay(ctx, { filter: { q: "lisbon" } })).matched).toBe(2);
  expect(await releaseDeliveries(ctx, { filter: { q: "porto" } })).toMatchObject({ released: 0, stillHeld: 0 });
});

test("an attempt that was recorded late is found all the same, and each is written once", async () => {
  await make({ orderNumber: "1", requestBody: "first" });
  await indexText(ports);
  // Begun before the newest that is written already, recorded after it.
  await make({ orderNumber: "2", requestBody: "slow one", startedAt: new Date(Date.now() - 600_000) });
  await indexText(ports);
  await indexText(ports);
  expect(await find("slow")).toEqual(["2"]);
  const rows = await runSql(databaseUrl, "SELECT count(*)::int AS count FROM attempt_text");
  expect(rows).toEqual([{ count: 2 }]);
});

test("says how far the text of attempts is searchable while it lags behind", async () => {
  const startedAt = new Date(Date.now() - 3_600_000);
  await make({ orderNumber: "1", requestBody: "first", startedAt });
  await indexText(ports);
  await make({ orderNumber: "2", requestBody: "second", startedAt: new Date(Date.now() - 1_800_000) });
  const found = await countFound(ctxOf(), foundQuerySchema.parse({ q: "first" }));
  expect(found.searchableUpTo).toBe(startedAt.toISOString());
});
