import { randomUUID } from "node:crypto";
import pg from "pg";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deliveryFilterSchema, deliveryQuerySchema } from "#contracts/delivery.ts";
import { endpointQuerySchema } from "#contracts/endpoint.ts";
import { eventQuerySchema } from "#contracts/event-view.ts";
import { replayMax } from "#contracts/replay.ts";
import { idFloor } from "#core/retention/id-floor.ts";
import { generatedId } from "#scripts/generate-data/data-sql.ts";
import { fillDatabase } from "#scripts/generate-data/fill-database.ts";
import { type Db, openDb } from "#server/db/client.ts";
import { createCountStore } from "#server/db/count-store.ts";
import { createDeliveryStore } from "#server/db/delivery-store.ts";
import { createEndpointFigures } from "#server/db/endpoint-figures.ts";
import { createEndpointStore } from "#server/db/endpoint-store.ts";
import { createEventStore } from "#server/db/event-store.ts";
import { createFailureStore } from "#server/db/failure-store.ts";
import { createFlowHours } from "#server/db/flow-hours.ts";
import { createFlowStore } from "#server/db/flow-store.ts";
import { createHeldRunStore } from "#server/db/held-run-store.ts";
import { createOverviewStore } from "#server/db/overview-store.ts";
import { createPeopleReader } from "#server/db/people-reader.ts";
import { createQueueReader } from "#server/db/queue-reader.ts";
import { createReceiptStore } from "#server/db/receipt-store.ts";
import { createReplayStore } from "#server/db/replay-store.ts";
import { createRetentionStore } from "#server/db/retention-store.ts";
import { createRunQueue } from "#server/db/run-queue.ts";
import { createSourceStore } from "#server/db/source-store.ts";
import { countByStep } from "#server/db/step-counts.ts";
import { createTimelineStore } from "#server/db/timeline-store.ts";
import type { AuditRecord } from "#server/services/ports/audit.ts";
import type { ReplayRow, ReplayWhat } from "#server/services/ports/replays.ts";
import { testDatabaseUrl } from "#tests/setup/database.ts";
import { type Explained, explainStatements } from "./plans/explain.ts";

// Enough that reading a table from end to end is seen; `npm run measure:pages` looks at a million.
const events = 250_000;
const days = 40;
// One store has it all: the worst case for every filter.
const storeId = randomUUID();
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const bigTables = ["event", "run", "run_step", "delivery", "attempt", "attempt_text", "person"];

let db: Db;
let client: pg.Client;
const table: { query: string; ms: string; rowsRead: number; indexes: string }[] = [];

beforeAll(async () => {
  const databaseUrl = await testDatabaseUrl();
  client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("INSERT INTO store (id, name, slug) VALUES ($1, 'Generated', 'generated')", [storeId]);
  await fillDatabase(client, { storeId, events, days }, { unlogged: true });
  db = openDb(databaseUrl, (error) => {
    throw error;
  });
}, 900_000);

afterAll(async () => {
  process.stdout.write(`${printed()}\n`);
  await db.close();
  await client.end();
});

function printed(): string {
  const width = Math.max(...table.map(({ query }) => query.length));
  return table
    .map(
      ({ indexes, ms, query, rowsRead }) =>
        `${query.padEnd(width)}  ${ms.padStart(8)} ms  ${String(rowsRead).padStart(7)} rows  ${indexes}`,
    )
    .join("\n");
}

/** What the product itself sends is looked at, so no statement stands here a second time. */
async function look(query: string, work: () => Promise<unknown>): Promise<Explained[]> {
  const explained = await explainStatements(work);
  expect(explained.length).toBeGreaterThan(0);
  const indexes = [...new Set(explained.flatMap((each) => each.indexes))].join(" ");
  const sum = (of: (each: Explained) => number) => explained.reduce((total, each) => total + of(each), 0);
  table.push({ query, ms: sum(({ ms }) => ms).toFixed(2), rowsRead: sum(({ rowsRead }) => rowsRead), indexes });
  return explained;
}

async function expectQuick(query: string, rowsMax: number, work: () => Promise<unknown>): Promise<void> {
  const explained = await look(query, work);
  for (const { rowsRead, scanned } of explained) {
    expect
      .soft(
        scanned.filter((name) => bigTables.includes(name)),
        `read from end to end for ${query}`,
      )
      .toEqual([]);
    expect.soft(rowsRead, `rows read for ${query}`).toBeLessThanOrEqual(rowsMax);
  }
}

const flowId = generatedId("flow", 11);
const lanes = Array.from({ length: 12 }, (_, number) => generatedId("endpoint", number));

test("the queue: finding, claiming, recording, releasing", async () => {
  const queue = createRunQueue(db);
  await expectQuick("lanes that are due", 500, () => queue.dueLanes());
  await expectQuick("claim 10 of each lane, and load them", 1500, () =>
    queue.claimLanes(
      lanes.map((lane) => ({ lane, room: 10, limit: null })),
      1,
    ),
  );
  const [due] = await db.pool.query("SELECT id FROM run WHERE wake_at <= now() LIMIT 1").then(({ rows }) => rows);
  await expectQuick("claim one", 50, () => queue.claimOne(due.id, 1, null));
  const limited = [{ lane: lanes[0] ?? "", room: 1, limit: 5000 }];
  await expectQuick("claim one of a lane with a limit on what is under way", 200, () => queue.claimLanes(limited, 1));
  await expectQuick("overdue runs", 5000, () => queue.listOverdue(0, null, 1000));
  await expectQuick("held by lane", 10_000, () => queue.heldByLane(storeId, lanes));
  const flowIds = Array.from({ length: 50 }, (_, number) => generatedId("flow", number));
  await expectQuick("held and waiting by flow", 30_000, () => createHeldRunStore(db).countStanding(storeId, flowIds));
  await expectQuick("depth and age of the queue, held by reason", 30_000, () => createQueueReader(db).read());
  await expectQuick("release 100 of a flow", 20_000, () =>
    queue.releaseHeld(storeId, { flowId, reasonCode: "flow_paused", limit: 100 }),
  );
  await expectQuick("release one of a lane", 5000, () =>
    queue.releaseHeld(storeId, { lane: lanes[7] ?? "", reasonCode: "breaker_open", limit: 1 }),
  );
  await expectQuick("room in a flow's hour", 20_000, () =>
    createFlowHours(db).takeRoom(storeId, flowId, new Date(), 5000),
  );
});

test("intake: a new event with its run, and one that was sent before", async () => {
  const store = createEventStore(db);
  const accept = (dedupeKey: string) => {
    const id = newId();
    const [sourceId, type] = [generatedId("source", 1), "placed_order"];
    const texts = {
      normalised: "{}",
      person: "{}",
      payload: "{}",
      externalId: null,
      orderNumber: null,
      personEmail: null,
    };
    const at = new Date();
    const run = {
      id: newId(),
      flowId,
      flowVersion: 1,
      status: "queued" as const,
      reasonCode: null,
      reason: null,
      lane: lanes[0] ?? "",
      delivery: { id: newId(), stepId: "s1", stepName: "Send", method: "POST" },
      once: { keyHash: dedupeKey, key: dedupeKey, until: at, words: "Once" },
      flood: { runsPerHour: 10, reason: "Flood" },
      lease: null,
    };
    const event = {
      ...texts,
      id,
      storeId,
      sourceId,
      type,
      dedupeKey,
      occurredAt: at,
      receivedAt: at,
      orderValue: { amount: 49.9, currency: "USD" },
      isTest: false,
      decisions: [],
    };
    return store.accept(event, [run]);
  };
  await expectQuick("accept an event", 100, () => accept("plan-new"));
  await expectQuick("accept a duplicate", 100, () => accept("generated-1"));
});

test("the list of events, with every filter", async () => {
  const store = createEventStore(db);
  const newest = await store.list(storeId, eventQuerySchema.parse({ limit: 1 }));
  const filters = {
    "events, newest": {},
    "events of a type": { type: "paid_order" },
    "events of no type there is": { type: "none" },
    "events of a source": { sourceId: generatedId("source", 2) },
    "events by order number": { q: "#200000" },
    "events by e-mail": { q: "person77@shop.example" },
    "events by id": { q: newest[0]?.id },
    "events of a day": {
      from: new Date(Date.now() - 20 * dayMs).toISOString(),
      to: new Date(Date.now() - 19 * dayMs).toISOString(),
    },
  };
  for (const [query, filter] of Object.entries(filters))
    await expectQuick(query, 3000, () => store.list(storeId, eventQuerySchema.parse({ limit: 50, ...filter })));
  await expectQuick("one event", 20, () => store.findView(storeId, newest[0]?.id ?? ""));
  await expectQuick("newest of a type", 20, () => store.latestOfType(storeId, "paid_order"));
  const limits = { events: 200, bytesMax: 8_000_000 };
  await expectQuick("newest 200 of a type, with their bodies", 500, () =>
    store.newestOfType(storeId, "paid_order", limits),
  );
  await expectQuick("newest of a type there is none of", 10, () => store.newestOfType(storeId, "none", limits));
  const aWeekAgo = new Date(Date.now() - 7 * dayMs);
  // A fifth of all events is of this type, so going through the newest of all costs no more than the type's own index.
  await expectQuick("ids of 10,000 of a type", 60_000, () => store.idsOfType(storeId, "paid_order", aWeekAgo, 10_000));
  await expectQuick("ids of a type there is none of", 10, () => store.idsOfType(storeId, "none", aWeekAgo, 10_000));
  await expectQuick("sources with their last event", 100, () => createSourceStore(db).list(storeId, null, 50));
});

test("the delivery log, with every filter", async () => {
  const store = createDeliveryStore(db);
  const list = (filter: object) => store.list(storeId, deliveryQuerySchema.parse({ limit: "50", ...filter }));
  const [newest] = await list({});
  const daysAgo = (days: number) => new Date(Date.now() - days * dayMs).toISOString();
  const from = daysAgo(20);
  const ended = (fromDays: number, toDays: number) => ({ endedFrom: daysAgo(fromDays), endedTo: daysAgo(toDays) });
  const filters = {
    "log, newest": {},
    "log from a cursor": { cursor: idFloor(new Date(from)) },
    "log of failed": { status: "failed" },
    "log of held": { status: "held" },
    "log of held and failed": { status: "held,failed" },
    "log of delivered": { status: "delivered" },
    "log of a flow": { flowId },
    "log of failed of a flow": { flowId, status: "failed" },
    "log of held of a flow": { flowId, status: "held" },
    "log of cancelled of a flow that has none": { flowId: randomUUID(), status: "cancelled" },
    "log of an endpoint": { endpoint: "https://target-3.example" },
    "log of an endpoint that has none": { endpoint: "https://nowhere.example" },
    "log of code 200": { code: "200" },
    "log of code 429": { code: "429" },
    "log of a code there is none of": { code: "507" },
    "log of an event type": { eventType: "paid_order" },
    "log of an event type there is none of": { eventType: "none" },
    "log of a source": { sourceId: generatedId("source", 2) },
    "log of a source that has none": { sourceId: randomUUID() },
    "log of an error kind": { errorKind: "timeout" },
    "log of an error kind there is none of": { errorKind: "tls" },
    "log of a person": { personEmail: "person77@shop.example" },
    "log of an order": { orderNumber: "#200000" },
    "log of failed ones that ended in a week": { status: "failed", ...ended(20, 13) },
    "log of delivered ones that ended in a day": { status: "delivered", ...ended(20, 19) },
    "log of failed ones that ended in a time without any": { status: "failed", ...ended(400, 399) },
    "log held by an open breaker": { status: "held", reason: "breaker_open" },
    "log of 20 days ago": { from, to: new Date(Date.parse(from) + dayMs).toISOString() },
    "log by order number": { q: "#200000" },
    "log by e-mail": { q: "person77@shop.example" },
    "log by id": { q: newest?.id },
    "log by event": { eventId: newest?.eventId },
  };
  for (const [query, filter] of Object.entries(filters)) await expectQuick(query, 10_000, () => list(filter));
  await expectQuick("one delivery", 20, () => store.find(storeId, newest?.id ?? ""));
  await expectQuick("its attempts", 20, () => store.listAttempts(newest?.id ?? ""));
  await expectQuick("deliveries of an event", 20, () => store.listOfEvent(storeId, newest?.eventId ?? ""));
  await expectQuick("runs of an event", 20, () => store.listRunsOfEvent(storeId, newest?.eventId ?? ""));
});

test("what stands around a delivery, and the story of a person or an order", async () => {
  const store = createDeliveryStore(db);
  const [failed] = await store.list(storeId, deliveryQuerySchema.parse({ limit: "1", status: "failed" }));
  const busiest = await db.pool.query<{ id: string }>(
    "SELECT id FROM delivery WHERE status = 'held' AND endpoint_id IS NOT NULL ORDER BY id DESC LIMIT 1",
  );
  for (const id of [failed?.id, busiest.rows[0]?.id]) {
    await expectQuick("what waits for a delivery's endpoint", 70_000, () => store.readContext(storeId, id ?? ""));
  }
  const timeline = createTimelineStore(db);
  const month = { at: new Date(Date.now() - 20 * dayMs).toISOString(), key: "e:" };
  for (const before of [null, month]) {
    await expectQuick("timeline of a person", 10_000, () =>
      timeline.read(storeId, { personEmail: "person77@shop.example" }, before, 50),
    );
    await expectQuick("timeline of an order", 1000, () =>
      timeline.read(storeId, { orderNumber: "200000" }, before, 50),
    );
  }
  await expectQuick("versions live at a time", 200, () =>
    createFlowStore(db).versionsAt(storeId, [flowId], new Date()),
  );
  const receipts = createReceiptStore(db);
  await expectQuick("receipts of a delivery", 20, () => receipts.listOfDelivery(storeId, failed?.id ?? "", null, 50));
  await expectQuick("open a receipt", 20, () => receipts.open(randomUUID(), new Date()));
});

test("people, by their last event and by their address", async () => {
  await db.pool.query(
    `INSERT INTO person (store_id, key, about, first_seen_at, last_event_at)
     SELECT $1, format('person%s@shop.example', n), '{}', now(), now() - n * interval '1 second'
       FROM generate_series(1, 200000) n ON CONFLICT DO NOTHING`,
    [storeId],
  );
  await db.pool.query("ANALYZE person");
  const people = createPeopleReader(db.pool);
  const at = new Date(Date.now() - dayMs).toISOString();
  const queries = {
    "people, newest": {},
    "people from a cursor": { cursor: `${at}|person86400@shop.example` },
    "people whose address begins with person1": { q: "person1" },
    "people whose address begins with it, from a cursor": { q: "person1", cursor: "person150000@shop.example" },
  };
  for (const [query, wanted] of Object.entries(queries))
    await expectQuick(query, 200, () => people.list(storeId, { limit: 50, ...wanted }));
  await expectQuick("one person", 20, () => people.find(storeId, "person77@shop.example"));
});

test("text in bodies, rare and common", async () => {
  const store = createDeliveryStore(db);
  const search = (q: string, filter: object = {}) => store.searchText(storeId, { test: "exclude", q, ...filter }, 51);
  const searches: [query: string, rowsMax: number, q: string, filter?: object][] = [
    ["text: the reference of one answer", 10_000, "WH7123456"],
    ["text: an article", 20_000, "SKU-00421"],
    ["text: a word in every body", 10_000, "order"],
    ["text: a city of a twentieth", 10_000, "lisbon"],
    ["text: name and city", 10_000, "Kowalski Bergen"],
    ["text: a reason of failures", 60_000, '"customs declaration"'],
    ["text: a word in no body", 10_000, "unheard"],
    ["text: a word in every body, of a code there is none of", 10_000, "order", { code: 507 }],
    ["text: an article, of a flow", 20_000, "SKU-00421", { flowId }],
  ];
  for (const [query, rowsMax, q, filter] of searches) await expectQuick(query, rowsMax, () => search(q, filter));
  await expectQuick("text: count of an article", 20_000, () =>
    store.countText(storeId, { test: "exclude", q: "SKU-00421" }, 100),
  );
});
test("the home page and the endpoints page, from the counts of a week and what waits", async () => {
  const [to, from] = [new Date(), new Date(Date.now() - 14 * dayMs)];
  const counts = createCountStore(db);
  const kinds = ["events", "deliveries", "delivery_times", "attempts"] as const;
  for (let at = Math.floor(from.getTime() / hourMs) * hourMs; at < to.getTime(); at += hourMs)
    for (const kind of kinds) await counts.countHour(kind, new Date(at));
  const overview = createOverviewStore(db);
  const waitingRows = 3 * 0.0075 * events;
  await expectQuick("a fortnight by the hour", 40_000, () => overview.hours(storeId, from, to));
  await expectQuick("how long deliveries took in a fortnight", 40_000, () => overview.deliveryTimes(storeId, from, to));
  await expectQuick("busiest flows of a fortnight", 40_000, () => overview.busiestFlows(storeId, from, to, 8));
  await expectQuick("what waits, and its money", waitingRows, () => overview.waiting(storeId));
  const figures = createEndpointFigures(db);
  const endpoints = createEndpointStore(db);
  await expectQuick("endpoints", 100, () => endpoints.list(storeId, endpointQuerySchema.parse({ q: "target" })));
  await expectQuick("a day of 12 endpoints", 20_000, () =>
    figures.totals(storeId, lanes, new Date(to.getTime() - dayMs), to),
  );
  await expectQuick("an endpoint's week", 20_000, () =>
    figures.hours(storeId, lanes[0] ?? "", new Date(to.getTime() - 7 * dayMs), to),
  );
}, 120_000);

const audit = (): AuditRecord => ({
  id: newId(),
  storeId,
  actor: { kind: "system", id: null, name: "Plans" },
  action: "plans.looked_at",
  targetKind: "flow",
  targetId: flowId,
  detail: {},
  at: new Date(),
});

test("a flow's steps and held runs", async () => {
  const since = new Date(Date.now() - dayMs);
  const perDay = events / days / 20;
  await expectQuick("counts of a flow's steps", perDay * 2, () => countByStep(db, storeId, flowId, since, 100_000));
  const runs = createHeldRunStore(db);
  const query = { flowId, reason: "flow_paused", cursor: null, limit: 51 };
  await expectQuick("held runs of a flow", 20_000, () => runs.list(storeId, query));
  const [first] = await runs.list(storeId, query);
  await expectQuick("held runs from a cursor", 20_000, () =>
    runs.list(storeId, { ...query, cursor: first?.id ?? null }),
  );
  const which = {
    storeId,
    flowId,
    reasonCodes: ["flow_paused"],
    runIds: null,
    afterId: null,
    upTo: newId(),
    limit: 100,
  };
  await expectQuick("release 100 held runs", 20_000, () =>
    runs.move({ ...which, reasonCodes: ["breaker_open"], move: "release" }, audit()),
  );
  await expectQuick("skip 100 held runs", 20_000, () =>
    runs.move({ ...which, reasonCodes: ["flood"], move: "skip" }, audit()),
  );
});

test("the batches of a replay", async () => {
  const store = createReplayStore(db);
  const begin = async (what: ReplayWhat): Promise<ReplayRow> => {
    const standing = { status: "running", matched: 0, done: 0, skipped: 0, position: null, finishedAt: null } as const;
    const row = {
      ...what,
      ...standing,
      id: newId(),
      storeId,
      upTo: newId(),
      createdBy: "Plans",
      createdAt: new Date(),
      passedOver: {},
    };
    await store.create(row, audit());
    return row;
  };
  const filter = deliveryFilterSchema.parse({ status: ["failed"], flowId });
  const failed = { kind: "deliveries", filter, flowId: null } as const;
  const same = await begin({ ...failed, mode: "same" });
  await expectQuick("count what a replay is about", 100_000, () => store.count(storeId, same, same.upTo, 100_000));
  await expectQuick("ask 500 deliveries again", 20_000, () => store.askAgain(same, 500));
  const asked = await store.find(storeId, same.id);
  await expectQuick("ask the next 500", 20_000, () => store.askAgain(asked ?? same, 500));
  await expectQuick("how a replay stands", 5000, () => store.counts(same.id));
  await expectQuick("what of it is pending", 5000, () => store.pending(same.id));
  const rerender = await begin({ ...failed, mode: "rerender" });
  await expectQuick("the next 200 deliveries to render again", 20_000, () => store.nextDeliveries(rerender, 200));
  const from = new Date(Date.now() - 20 * dayMs).toISOString();
  const past = await begin({ kind: "events", mode: "rerender", filter: { type: "paid_order", from }, flowId });
  await expectQuick("the next 25 events of a time range", 2000, () => store.nextEvents(past, 25));
  const events25 = await store.nextEvents(past, 25);
  const run = (eventId: string) => ({
    id: newId(),
    eventId,
    flowId,
    flowVersion: 1,
    status: "queued" as const,
    reasonCode: null,
    reason: null,
    lane: lanes[0] ?? "",
    delivery: { id: newId(), stepId: "s1", stepName: "Send", method: "POST" },
    once: null,
    flood: null,
    lease: null,
    rerenderedFrom: null,
  });
  const step = { position: events25.at(-1)?.id ?? past.upTo, seen: 25 };
  await expectQuick("begin the runs of 25 events", 500, () =>
    store.beginStep(
      past,
      step,
      events25.map(({ id }) => run(id)),
      {},
      new Date(),
    ),
  );
});

test("problems: failures are gathered by an index of their own, and counted by problem", async () => {
  const failures = createFailureStore(db);
  const words = { kind: "deliveries_exhausted", title: "Failed", message: "Failed.", link: "/problems" } as const;
  const gather = (limit: number) =>
    failures.gather(
      limit,
      new Date(),
      () => newId(),
      ({ id }) => ({ ...words, groupKey: id }),
    );
  await expectQuick("gather 500 failures", 10_000, () => gather(500));
  const startedAt = performance.now();
  for (let times = 0; times < 5; times++) await gather(500);
  const ms = (performance.now() - startedAt).toFixed(0);
  table.push({ query: "gather 2,500 of them", ms, rowsRead: 0, indexes: "" });
  const groups = await failures.list(storeId, { limit: 50 });
  const one = groups[0]?.id ?? "";
  await expectQuick("problems that are open", 2000, () => failures.list(storeId, { limit: 50, status: "open" }));
  await expectQuick("how many problems are open", 200, () => failures.countOpen(storeId, 100));
  await expectQuick("what 50 problems hold up, and its worth", 10_000, () =>
    failures.numbers(groups.slice(0, 50).map(({ id }) => id)),
  );
  await expectQuick("what one problem holds up", 10_000, () => failures.numbers([one]));
  await expectQuick("a problem's hours", 500, () => failures.hours(one, new Date(Date.now() - 14 * dayMs)));
  await expectQuick("problems that may be over", 2000, () => failures.listCalm(new Date(), null, 100));
  const log = createDeliveryStore(db);
  await expectQuick("log of a problem", 10_000, () =>
    log.list(storeId, deliveryQuerySchema.parse({ problemId: one, limit: 5 })),
  );
});

test("the estimate of a replay", async () => {
  const replays = createReplayStore(db);
  await expectQuick("estimate of a flow's failed", 20_000, () =>
    replays.tally(storeId, { flowId, status: ["failed"] }, replayMax + 1),
  );
  // Looked at from end to end, as far as a replay may go.
  const [all] = await look("estimate of all there is", () => replays.tally(storeId, {}, replayMax + 1));
  expect(all?.rowsRead).toBeLessThanOrEqual(1.1 * replayMax);
  await expectQuick("log of a replay", 100, () =>
    createDeliveryStore(db).list(storeId, deliveryQuerySchema.parse({ replayId: randomUUID(), limit: 50 })),
  );
});

test("hourly counts and retention", async () => {
  const counts = createCountStore(db);
  const perHour = (2 * events) / (days * 24);
  const hour = new Date(Math.floor(Date.now() / 3_600_000 - 5) * 3_600_000);
  await expectQuick("what was counted last", 50, () => counts.span("deliveries"));
  await expectQuick("count an hour of events", perHour * 2, () => counts.countHour("events", hour));
  await expectQuick("count an hour of deliveries", perHour * 2, () => counts.countHour("deliveries", hour));
  await expectQuick("count an hour of delivery times", perHour * 2, () => counts.countHour("delivery_times", hour));
  await expectQuick("count an hour of attempts", perHour * 8, () => counts.countHour("attempts", hour));
  await expectQuick("the first attempt after an hour", perHour * 8, () => counts.span("attempts"));
  const retention = createRetentionStore(db);
  const before = new Date(Date.now() - 30 * dayMs);
  await expectQuick("remove 500 old events and what hangs on them", 10_000, () =>
    retention.removeEvents(before, null, 500),
  );
  const startedAt = performance.now();
  let batch = await retention.removeEvents(before, null, 500);
  for (let times = 1; times < 20; times++) batch = await retention.removeEvents(before, batch.after, 500);
  table.push({
    query: "remove 10,000 of them",
    ms: (performance.now() - startedAt).toFixed(0),
    rowsRead: 0,
    indexes: "",
  });
  await expectQuick("remove old once-per keys", 10, () => retention.removeOld("once_key", before, 2000));
});
