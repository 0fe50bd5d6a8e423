import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deliveryQuerySchema } from "#contracts/delivery.ts";
import { endpointQuerySchema } from "#contracts/endpoint.ts";
import { eventQuerySchema } from "#contracts/event-view.ts";
import { overviewSchema } from "#contracts/overview.ts";
import type { Container } from "#server/container.ts";
import type { Ctx } from "#server/services/context.ts";
import { listEndpoints } from "#server/services/endpoints/list-endpoints.ts";
import { readActivity } from "#server/services/endpoints/read-activity.ts";
import { readOverview } from "#server/services/home/read-overview.ts";
import { countHours } from "#server/services/retention/count-hours.ts";
import { ctxOf, openContainer, storeId } from "./support/in-process.ts";
import { type MadeDelivery, type MadeRows, madeRows } from "./support/made-rows.ts";

const otherStoreId = "01890000-0000-7000-8000-000000000099";
const now = new Date("2026-03-10T14:20:00Z");
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const off = 0.05;

let container: Container;
let client: pg.Client;
let rows: MadeRows;
let ctx: Ctx;
let flows: { orders: string; refunds: string };
let endpoints: { mail: string; warehouse: string; quiet: string };

beforeAll(async () => {
  const opened = await openContainer();
  container = opened.container;
  client = new pg.Client({ connectionString: opened.databaseUrl });
  await client.connect();
  rows = madeRows(client);
  await client.query("INSERT INTO store (id, name, slug) VALUES ($1, 'Other', 'other')", [otherStoreId]);
  const ports = { ...container.ports, clock: { ...container.ports.clock, now: () => now } };
  ctx = ctxOf(ports);
  flows = { orders: await rows.flow(storeId, "Orders"), refunds: await rows.flow(storeId, "Refunds") };
  endpoints = {
    mail: await rows.endpoint(storeId, "https://mail.example", "open"),
    warehouse: await rows.endpoint(storeId, "https://warehouse.example", "failing"),
    quiet: await rows.endpoint(storeId, "https://quiet.example"),
  };
  await makeHistory(storeId, endpoints, flows);
  const others = {
    mail: await rows.endpoint(otherStoreId, "https://mail.example", "paused"),
    warehouse: "",
    quiet: "",
  };
  others.warehouse = others.mail;
  const otherFlow = await rows.flow(otherStoreId, "Not ours");
  await makeHistory(otherStoreId, others, { orders: otherFlow, refunds: otherFlow });
  await countHours(ctx.ports);
});
afterAll(async () => {
  await client.end();
  await container.stop(1000);
});

async function makeHistory(ofStore: string, at: typeof endpoints, by: typeof flows): Promise<void> {
  const make = async (hours: number, delivery: Partial<MadeDelivery> & Pick<MadeDelivery, "status">) => {
    const time = hoursAgo(hours);
    const eventId = delivery.eventId ?? (await rows.event(ofStore, time));
    await rows.delivery({
      storeId: ofStore,
      eventId,
      flowId: by.orders,
      endpointId: at.warehouse,
      at: time,
      ...delivery,
    });
    return eventId;
  };
  // In the last 24 hours.
  for (const tookMs of [100, 200, 300]) await make(0.2, { status: "delivered", code: 200, tookMs });
  await make(5, { status: "delivered", code: 200, tookMs: 9000 });
  await make(5, { status: "failed", code: 401, tookMs: 50, flowId: by.refunds });
  await make(23, { status: "skipped" });
  await make(1, { status: "delivered", code: 200, isTest: true });
  // On the days before.
  await make(26, { status: "delivered", code: 200, tookMs: 100 });
  await make(30, { status: "failed", code: 500, tookMs: 100 });
  await make(24 * 9, { status: "delivered", code: 200, tookMs: 100 });
  // Waiting: one order at two endpoints, one of them twice, and another one.
  const order = { amount: 100.5, currency: "USD" };
  const held = { status: "held" as const, reason: "breaker_open", endpointId: at.mail };
  const eventId = await make(48, { ...held, order });
  await make(48, { ...held, order, eventId, flowId: by.refunds });
  await make(3, { status: "retrying", code: 503, reason: "http_503", order, eventId, tookMs: 400 });
  await make(2, { ...held, reason: "endpoint_paused", order: { amount: 40, currency: "EUR" } });
  await make(0, { status: "queued" });
}

test("24 hours in numbers, with those before, and no other store's among them", async () => {
  const overview = overviewSchema.parse(await readOverview(ctx, "24h"));
  expect(overview.total).toMatchObject({ events: 9, delivered: 4, failed: 1, skipped: 1, cancelled: 0 });
  expect(overview.before).toMatchObject({ events: 2, delivered: 1, failed: 1, skipped: 0 });
  expect(Math.abs((overview.total.p50Ms ?? 0) / 200 - 1)).toBeLessThan(off);
  expect(Math.abs((overview.total.p95Ms ?? 0) / 9000 - 1)).toBeLessThan(off);
  expect(overview.slots).toHaveLength(24);
  const withFigures = overview.slots.filter((slot) => slot.delivered + slot.failed + slot.skipped > 0);
  expect(withFigures.map(({ delivered, failed, from, skipped }) => [from, delivered, failed, skipped])).toEqual([
    ["2026-03-09T15:00:00.000Z", 0, 0, 1],
    ["2026-03-10T09:00:00.000Z", 1, 1, 0],
    ["2026-03-10T14:00:00.000Z", 3, 0, 0],
  ]);
  expect(overview.flows).toEqual([
    { id: flows.orders, name: "Orders", status: "live", delivered: 4, failed: 0, other: 1 },
    { id: flows.refunds, name: "Refunds", status: "live", delivered: 0, failed: 1, other: 0 },
  ]);
  expect(overview.troubledEndpoints.map(({ origin, status }) => [origin, status]).sort()).toEqual([
    ["https://mail.example", "open"],
    ["https://warehouse.example", "failing"],
  ]);
});

test("what waits: by status, by what holds it, and each order's money once", async () => {
  const { waiting } = await readOverview(ctx, "24h");
  expect(waiting.deliveries).toBe(5);
  expect(waiting.byStatus).toEqual([
    { status: "queued", deliveries: 1, oldestAt: now.toISOString() },
    { status: "sending", deliveries: 0, oldestAt: null },
    { status: "retrying", deliveries: 1, oldestAt: hoursAgo(3).toISOString() },
    { status: "held", deliveries: 3, oldestAt: hoursAgo(48).toISOString() },
  ]);
  expect(waiting.held).toEqual([
    { code: "breaker_open", deliveries: 2 },
    { code: "endpoint_paused", deliveries: 1 },
  ]);
  const dollars = { currency: "USD", amount: 100.5, orders: 1 };
  const euros = { currency: "EUR", amount: 40, orders: 1 };
  expect(waiting.money).toEqual([dollars, euros]);
  expect(waiting.endpoints).toEqual([
    { endpointId: endpoints.mail, origin: "https://mail.example", deliveries: 3, money: [dollars, euros] },
    { endpointId: endpoints.warehouse, origin: "https://warehouse.example", deliveries: 2, money: [dollars] },
  ]);
});

test("seven days in days of the store's own clock", async () => {
  await client.query("UPDATE store SET time_zone = 'America/New_York' WHERE id = $1", [storeId]);
  const { before, slots, total } = await readOverview(ctx, "7d");
  await client.query("UPDATE store SET time_zone = 'UTC' WHERE id = $1", [storeId]);
  expect(slots.map(({ delivered, from }) => [from, delivered]).slice(-3)).toEqual([
    ["2026-03-08T05:00:00.000Z", 0],
    ["2026-03-09T04:00:00.000Z", 1],
    ["2026-03-10T04:00:00.000Z", 4],
  ]);
  expect(slots[0]?.from).toBe("2026-03-04T05:00:00.000Z");
  expect([total.delivered, total.failed, before.delivered]).toEqual([5, 2, 1]);
});

test("every number leads to a log of as many", async () => {
  const { slots, total, waiting } = await readOverview(ctx, "24h");
  const ended = { endedFrom: slots[0]?.from, endedTo: slots.at(-1)?.to };
  const inLog = async (filter: object) =>
    (await ctx.ports.deliveries.list(storeId, deliveryQuerySchema.parse({ limit: "200", ...filter }))).length;
  for (const status of ["delivered", "failed", "skipped"] as const)
    expect(await inLog({ status, ...ended }), status).toBe(total[status]);
  const [, busiest] = slots.filter(({ delivered }) => delivered > 0);
  expect(await inLog({ status: "delivered", endedFrom: busiest?.from, endedTo: busiest?.to })).toBe(3);
  expect(await inLog({ status: "queued,sending,retrying,held" })).toBe(waiting.deliveries);
  expect(await inLog({ status: "held", reason: "breaker_open" })).toBe(2);
  const received = eventQuerySchema.parse({ limit: "100", from: slots[0]?.from, to: slots.at(-1)?.to });
  expect(await ctx.ports.events.list(storeId, received)).toHaveLength(total.events);
});

test("counting the same again changes nothing", async () => {
  const counted = async () => {
    const counts = await client.query("SELECT * FROM hourly_count ORDER BY store_id, what, subject_id, label, hour");
    const durations = await client.query(
      "SELECT * FROM hourly_duration ORDER BY store_id, what, hour, subject_id, label",
    );
    return { counts: counts.rows, durations: durations.rows };
  };
  const before = await counted();
  expect(before.durations.length).toBeGreaterThan(0);
  await countHours(ctx.ports);
  await client.query("DELETE FROM hourly_duration WHERE hour > $1", [hoursAgo(3)]);
  await countHours(ctx.ports);
  expect(await counted()).toEqual(before);
});

test("one sent again by hand does not count as a long way to the receiver", async () => {
  const eventId = await rows.event(storeId, hoursAgo(100));
  const of = { storeId, eventId, flowId: flows.orders, endpointId: endpoints.quiet };
  const tookMs = 99.9 * 3_600_000;
  const id = await rows.delivery({ ...of, status: "delivered", at: hoursAgo(100), tookMs, code: 200 });
  await client.query("UPDATE delivery SET attempt_count = 2 WHERE id = $1", [id]);
  await countHours(ctx.ports);
  const { total } = await readOverview(ctx, "24h");
  expect(total.delivered).toBe(5);
  expect(total.p95Ms).toBeLessThan(10_000);
  await client.query("DELETE FROM delivery WHERE id = $1", [id]);
  await countHours(ctx.ports);
});

test("endpoints: those in trouble first, found by part of the address, page by page", async () => {
  const list = (query: object) => listEndpoints(ctx, endpointQuerySchema.parse(query));
  const { data } = await list({});
  expect(data.map(({ origin }) => origin)).toEqual([
    "https://mail.example",
    "https://warehouse.example",
    "https://quiet.example",
  ]);
  expect(data[1]?.lastDay).toMatchObject({ attempts: 6, failed: 2 });
  expect(Math.abs((data[1]?.lastDay.p50Ms ?? 0) / 200 - 1)).toBeLessThan(off);
  expect(data[2]?.lastDay).toEqual({ attempts: 0, failed: 0, p50Ms: null, p95Ms: null });
  expect((await list({ q: "WareH" })).data.map(({ origin }) => origin)).toEqual(["https://warehouse.example"]);
  expect((await list({ q: "%" })).data).toEqual([]);
  const first = await list({ limit: "2" });
  const second = await list({ limit: "2", cursor: first.nextCursor });
  expect([...first.data, ...second.data].map(({ id }) => id)).toEqual(data.map(({ id }) => id));
  expect(second.nextCursor).toBeNull();
});

test("an endpoint's activity has its own attempts only, failures in their hour", async () => {
  const { slots, total } = await readActivity(ctx, endpoints.warehouse, "24h");
  expect(total).toMatchObject({ attempts: 6, failed: 2 });
  const failing = slots.filter(({ failed }) => failed > 0).map(({ from, failed }) => [from, failed]);
  expect(failing).toEqual([
    ["2026-03-10T09:00:00.000Z", 1],
    ["2026-03-10T11:00:00.000Z", 1],
  ]);
  const other = { ...ctx, storeId: otherStoreId };
  await expect(readActivity(other, endpoints.warehouse, "24h")).rejects.toThrow("There is no such endpoint");
});
