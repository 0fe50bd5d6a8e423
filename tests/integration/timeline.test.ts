import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pageSchema } from "#contracts/page.ts";
import { personDetailSchema, personRowSchema } from "#contracts/people.ts";
import { type TimelineEntry, timelineEntrySchema } from "#contracts/timeline.ts";
import { expectProblem } from "#tests/integration/support/api-client.ts";
import { deliveryOf } from "#tests/integration/support/deliveries.ts";
import { publishFlow, webhookStep } from "#tests/integration/support/flows.ts";
import { createKeyClient, createOwnerByCommand } from "#tests/integration/support/owners.ts";
import { runSql } from "#tests/integration/support/sql.ts";
import { flowOf, track } from "#tests/integration/support/track.ts";
import { openWorld, type World } from "#tests/integration/support/world.ts";

const email = "ana@shop.example";
const timelinePage = pageSchema(timelineEntrySchema);

let world: World;

beforeAll(async () => {
  world = await openWorld();
  const { api, receiver } = world;
  receiver.behaveAt("/refused", { kind: "answer", status: 401 });
  const none = { body: { kind: "none" }, retry: "none" } as const;
  const split = {
    id: "s1",
    kind: "split",
    if: { path: "event.properties.vip", op: "eq", value: true },
    then: [webhookStep(`${receiver.origin}/welcome`, { ...none, id: "s2", name: "Welcome" })],
    else: [webhookStep(`${receiver.origin}/refused`, { ...none, id: "s3", name: "Refuse" })],
  } as const;
  await publishFlow(api, flowOf("story_told", split), "Tell");
  await publishFlow(
    api,
    { ...flowOf("story_told", webhookStep(`${receiver.origin}/held`)), release: "manual" },
    "Review",
  );
});
afterAll(() => world.close());

function told(more: object = {}): Promise<string> {
  return track(world.api, "story_told", { person: { email, firstName: "Ana" }, properties: { vip: true }, ...more });
}

interface Page {
  data: TimelineEntry[];
  nextCursor: string | null;
}

function readPage(search: string, limit: number, cursor: string): Promise<Page> {
  const at = cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`;
  return world.api.get(`/api/v1/timeline?${search}&limit=${limit}${at}`, timelinePage);
}

async function readAll(search: string, limit = 100): Promise<TimelineEntry[]> {
  const entries: TimelineEntry[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const page: Page = await readPage(search, limit, cursor);
    entries.push(...page.data);
    cursor = page.nextCursor;
  }
  return entries;
}

describe("the timeline of a person", () => {
  test("holds events, decisions, deliveries and answers, newest first", async () => {
    const vip = await told();
    const other = await told({ properties: { vip: false } });
    for (const [eventId, status] of [
      [vip, "delivered"],
      [other, "failed"],
    ] as const) {
      await expect
        .poll(
          async () =>
            (await readAll(`personEmail=${email}`)).filter(
              (entry) =>
                entry.kind === "answer" && entry.delivery.eventId === eventId && entry.delivery.status === status,
            ).length,
        )
        .toBe(1);
    }
    const entries = await readAll(`personEmail=${email}`);
    const times = entries.map(({ at }) => at);
    expect(times).toEqual(times.toSorted().toReversed());
    const event = entries.find((entry) => entry.kind === "event" && entry.event.id === vip);
    expect(event).toMatchObject({
      decisions: [
        { flowName: "Tell", matched: true },
        { flowName: "Review", matched: true },
      ],
      runs: expect.arrayContaining([
        expect.objectContaining({ status: "held", reason: { code: "awaits_release", message: expect.any(String) } }),
      ]),
    });
    const steps = entries.flatMap((entry) => (entry.kind === "step" ? [entry.outcome] : []));
    expect(steps.toSorted()).toEqual(["no", "yes"]);
    const answers = entries.flatMap((entry) =>
      entry.kind === "answer" ? [[entry.delivery.stepName, entry.attempt.statusCode]] : [],
    );
    expect(answers).toEqual(
      expect.arrayContaining([
        ["Welcome", 200],
        ["Refuse", 401],
      ]),
    );
    expect(entries.filter((entry) => entry.kind === "delivery").map(({ delivery }) => delivery.status)).toEqual([
      "held",
      "held",
    ]);
  });

  test("is read page by page, each entry once", async () => {
    const eventId = await told();
    const isAnswered = (entry: TimelineEntry) =>
      entry.kind === "answer" && entry.delivery.eventId === eventId && entry.delivery.status === "delivered";
    await expect.poll(async () => (await readAll(`personEmail=${email}`)).some(isAnswered)).toBe(true);
    const whole = (await readAll(`personEmail=${email}`)).map(({ key }) => key);
    expect((await readAll(`personEmail=${email}`, 2)).map(({ key }) => key)).toEqual(whole);
    expect(new Set(whole).size).toBe(whole.length);
  });

  test("the address is found whatever its letters, of this store alone, by who only reads too", async () => {
    expect((await readAll(`personEmail=${email.toUpperCase()}`)).length).toBeGreaterThan(0);
    const other = await createOwnerByCommand(world.app, "nora@other.example", "Nora's shop");
    expect((await other.api.get(`/api/v1/timeline?personEmail=${email}`, timelinePage)).data).toEqual([]);
    const analyst = (await createKeyClient(world.app.url, world.api, "analyst")).api;
    expect((await analyst.get(`/api/v1/timeline?personEmail=${email}`, timelinePage)).data.length).toBeGreaterThan(0);
  });
});

test("the timeline of an order, with or without its #", async () => {
  const { api, receiver, shop } = world;
  await publishFlow(api, flowOf("placed_order", webhookStep(`${receiver.origin}/orders`)), "Orders");
  const { eventId, orderNumber } = await shop.placeOrder();
  await deliveryOf(api, eventId, "delivered");
  const entries = await readAll(`orderNumber=${encodeURIComponent(`#${orderNumber}`)}`);
  expect(entries.map(({ kind }) => kind)).toEqual(["answer", "event"]);
  expect(entries[1]).toMatchObject({ event: { id: eventId, orderNumber } });
});

test("a timeline is of one person or one order", async () => {
  for (const search of ["", "personEmail=a@b.c&orderNumber=1", "personEmail=a@b.c&cursor=x"]) {
    expectProblem(await world.api.call("GET", `/api/v1/timeline?${search}`), 422);
  }
});

test("people are listed by their last event, found by how their address begins, and told of each", async () => {
  const { api, databaseUrl } = world;
  await runSql(
    databaseUrl,
    `INSERT INTO person (store_id, key, first_name, about, first_seen_at, last_event_at)
     SELECT s.store_id, format('listed%s@a.example', n), 'Listed', '{"phone":"+44 20"}', now() - n * interval '1 day', now() - n * interval '1 hour'
       FROM generate_series(1, 5) n, (SELECT store_id FROM flow LIMIT 1) s`,
  );
  const list = (query: string) => api.get(`/api/v1/people?${query}`, pageSchema(personRowSchema));
  const first = await list("q=listed&limit=2");
  const second = await list(`q=listed&limit=3&cursor=${encodeURIComponent(first.nextCursor ?? "")}`);
  expect([...first.data, ...second.data].map((person) => person.email)).toEqual(
    [1, 2, 3, 4, 5].map((n) => `listed${n}@a.example`),
  );
  expect(second.nextCursor).toBeNull();
  const newest = await list("limit=3");
  const older = await list(`limit=200&cursor=${encodeURIComponent(newest.nextCursor ?? "")}`);
  const times = [...newest.data, ...older.data].map((person) => person.lastEventAt);
  expect(times).toEqual(times.toSorted().toReversed());
  expect((await list("q=%25")).data).toEqual([]);
  const person = await api.get("/api/v1/people/Listed1@a.example", personDetailSchema);
  expect(person).toMatchObject({ email: "listed1@a.example", firstName: "Listed", phone: "+44 20", activities: [] });
  expectProblem(await api.call("GET", "/api/v1/people/nobody@a.example"), 404);
});
