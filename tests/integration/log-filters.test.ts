import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { type Delivery, deliveryQuerySchema } from "#contracts/delivery.ts";
import { generatedId } from "#scripts/generate-data/data-sql.ts";
import { fillDatabase } from "#scripts/generate-data/fill-database.ts";
import type { DeliveryStore } from "#server/services/ports/deliveries.ts";
import { openContainer, storeId } from "./support/in-process.ts";

const events = 4000;
let deliveries: DeliveryStore;

beforeAll(async () => {
  const { container, databaseUrl } = await openContainer();
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await fillDatabase(client, { storeId, events, days: 3 });
  await client.end();
  deliveries = container.ports.deliveries;
  return () => container.stop(1000);
});

const list = (query: object, store = storeId): Promise<Delivery[]> =>
  deliveries.list(store, deliveryQuerySchema.parse({ limit: "200", ...query }));

test.each<[string, object, (row: Delivery) => boolean]>([
  ["several statuses", { status: "failed,held" }, (row) => row.status === "failed" || row.status === "held"],
  ["an event type", { eventType: "paid_order" }, (row) => row.eventType === "paid_order"],
  ["an error kind", { errorKind: "timeout" }, (row) => row.lastErrorKind === "timeout"],
  ["a code", { code: "404" }, (row) => row.lastStatusCode === 404],
  ["a person", { personEmail: "Person77@shop.example" }, (row) => row.personEmail === "person77@shop.example"],
  ["an order", { orderNumber: "#100077" }, (row) => row.orderNumber === "100077"],
])("the log narrowed to %s shows nothing else", async (_what, query, fits) => {
  const rows = await list(query);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter((row) => !fits(row))).toEqual([]);
});

test("a source's deliveries are those of its events", async () => {
  const rows = await list({ sourceId: generatedId("source", 2), status: "failed" });
  // The generated order numbers count up from 100000, and every fourth event came from this source.
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter((row) => Number(row.orderNumber) % 4 !== 2)).toEqual([]);
});

test("nothing of one store is found for another", async () => {
  const other = "01890000-0000-7000-8000-000000000002";
  for (const query of [{}, { sourceId: generatedId("source", 2) }, { orderNumber: "100077" }])
    expect(await list(query, other)).toEqual([]);
});

test("a misspelt error kind is refused, not taken as none", () => {
  expect(deliveryQuerySchema.safeParse({ errorKind: "timeuot" }).success).toBe(false);
});
