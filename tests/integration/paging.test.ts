import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { trackedEventsSchema } from "#contracts/event-view.ts";
import { flowSchema, publishedSchema } from "#contracts/flow.ts";
import { inboxSchema } from "#contracts/inbox.ts";
import { pageSchema } from "#contracts/page.ts";
import { secretSchema } from "#contracts/secret.ts";
import { orderFlow, publishFlow, webhookStep } from "#tests/integration/support/flows.ts";
import { createKeyClient } from "#tests/integration/support/owners.ts";
import { connectShop } from "#tests/integration/support/shop.ts";
import { flowOf } from "#tests/integration/support/track.ts";
import { openWorld, type World } from "#tests/integration/support/world.ts";

const rowSchema = z.looseObject({
  id: z.string().optional(),
  version: z.number().optional(),
  status: z.string().optional(),
  type: z.string().optional(),
});
const rowsSchema = pageSchema(rowSchema);
type Row = z.output<typeof rowSchema>;

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function trackMany(type: string, count: number): Promise<string[]> {
  const events = Array.from({ length: count }, () => ({ type }));
  const { data } = await world.api.post("/api/v1/events", events, trackedEventsSchema);
  return data.map(({ eventId }) => eventId);
}

/** Follows nextCursor to the end; `between` happens after each page. */
async function readPages(path: string, limit: number, between = async () => {}): Promise<Row[][]> {
  const pages: Row[][] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const query = `limit=${limit}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`;
    const page: z.output<typeof rowsSchema> = await world.api.get(
      `${path}${path.includes("?") ? "&" : "?"}${query}`,
      rowsSchema,
    );
    expect(page.data.length).toBeLessThanOrEqual(limit);
    pages.push(page.data);
    cursor = page.nextCursor;
    await between();
  }
  return pages;
}

const keyOf = (row: Row) => row.id ?? String(row.version);

test("the pages of 120 deliveries have no gap and no double, also while new ones come in", async () => {
  await publishFlow(world.api, flowOf("paged", webhookStep(`${world.receiver.origin}/paged`)), "Paged");
  const eventIds = await trackMany("paged", 120);
  const pages = await readPages("/api/v1/deliveries", 50, async () => void (await trackMany("paged", 3)));
  expect(pages.map((page) => page.length)).toEqual([50, 50, 20]);
  const rows = pages.flat();
  expect(new Set(rows.map(keyOf)).size).toBe(120);
  expect(new Set(rows.map((row) => row.eventId))).toEqual(new Set(eventIds));
  const ids = rows.map(keyOf);
  expect(ids).toEqual([...ids].sort().reverse());
});

test("a filter holds over all pages", async () => {
  await trackMany("not_paged", 5);
  const pages = await readPages("/api/v1/events?type=not_paged", 2);
  expect(pages.map((page) => page.length)).toEqual([2, 2, 1]);
  expect(pages.flat().every(({ type }) => type === "not_paged")).toBe(true);
});

test("every list comes in pages that add up to the whole of it", async () => {
  const { api, app, receiver, shop } = world;
  const flowId = await publishFlow(api, orderFlow(webhookStep(`${receiver.origin}/orders`)));
  const origins = ["alpha", "beta", "gamma", `${`${"a".repeat(60)}.`.repeat(3)}delta`];
  for (const [index, name] of origins.entries()) {
    // Paused, so that nothing is sent; the endpoint of the address is there all the same.
    const held = await publishFlow(
      api,
      flowOf(`lane_${index}`, webhookStep(`https://${name}.invalid/hook`)),
      `${index}`,
    );
    await api.post(`/api/v1/flows/${held}/pause`, { mode: "hold" }, flowSchema);
    await api.post("/api/v1/events", { type: `lane_${index}` }, trackedEventsSchema);
    await api.post(`/api/v1/flows/${flowId}/publish`, { note: name }, publishedSchema);
    await api.post("/api/v1/secrets", { name: `secret_${index}`, value: "1" }, secretSchema);
    await createKeyClient(app.url, api, "analyst");
    await connectShop(api, `Shop ${index}`);
    await fetch(shop.intakeUrl, { method: "POST", body: "not signed" });
  }
  const { data: inboxes } = await api.get("/api/v1/inboxes", pageSchema(inboxSchema));
  for (let sent = 0; sent < 5; sent++) await fetch(inboxes[0]?.url ?? "", { method: "POST", body: String(sent) });

  const lists = [
    "/api/v1/deliveries",
    "/api/v1/endpoints",
    "/api/v1/events",
    "/api/v1/flows",
    `/api/v1/flows/${flowId}/versions`,
    `/api/v1/inboxes/${inboxes[0]?.id}/requests`,
    "/api/v1/keys",
    "/api/v1/secrets",
    "/api/v1/sources",
    `/api/v1/sources/${shop.id}/rejections`,
  ];
  for (const list of lists) {
    const [whole = []] = await readPages(list, 200);
    expect(whole.length, list).toBeGreaterThanOrEqual(4);
    const paged = (await readPages(list, 3)).flat();
    expect(paged.map(keyOf), list).toEqual(whole.map(keyOf));
  }
  expect(await readPages("/api/v1/inboxes", 1)).toHaveLength(1);
});
