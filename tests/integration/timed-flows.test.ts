import { randomUUID } from "node:crypto";
import { v7 } from "uuid";
import { afterAll, beforeEach, expect, test } from "vitest";
import { flowInputSchema } from "#contracts/flow.ts";
import type { Container } from "#server/container.ts";
import type { Ctx } from "#server/services/context.ts";
import { createFlow } from "#server/services/flows/create-flow.ts";
import { pauseFlow } from "#server/services/flows/pause-flow.ts";
import { publishFlow } from "#server/services/flows/publish-flow.ts";
import { testFlow } from "#server/services/flows/test-flow.ts";
import { updateFlow } from "#server/services/flows/update-flow.ts";
import { trackEvents } from "#server/services/intake/track-events.ts";
import { gatherPeople } from "#server/services/people/gather-people.ts";
import { listPersonDates } from "#server/services/people/list-person-dates.ts";
import { startTimedFlows } from "#server/services/timed/start-timed-flows.ts";
import { type DefinitionInput, webhookStep } from "./support/flows.ts";
import { openContainer, storeId } from "./support/in-process.ts";
import { runSql } from "./support/sql.ts";

const minuteMs = 60_000;
const dayMs = 86_400_000;
const path = "person.properties.birthday";
const birthday = { kind: "date", path, at: "09:00" } as const;
const lapsed = { kind: "inactivity", eventType: "placed_order", days: 90 } as const;

let opened: { container: Container; databaseUrl: string } | null = null;
let ctx: Ctx;
let databaseUrl: string;
let now: Date;

/** One database for the file; each test has a store's life of its own in it. */
beforeEach(async () => {
  opened ??= await openContainer();
  databaseUrl = opened.databaseUrl;
  await runSql(
    databaseUrl,
    "TRUNCATE event, run, delivery, person, person_activity, person_date, gathering, flow, flow_version, source CASCADE",
  );
  await runSql(databaseUrl, "UPDATE store SET time_zone = 'Europe/Berlin'");
  await runSql(
    databaseUrl,
    "INSERT INTO source (id, store_id, kind, name, key, updated_at) VALUES ($1, $2, 'api', 'API', 'api-key', now())",
    [randomUUID(), storeId],
  );
  now = new Date("2031-05-01T12:00:00Z");
  const { ports } = opened.container;
  const clock = { ...ports.clock, now: () => now, newId: () => v7({ msecs: now.getTime() }) };
  ctx = {
    storeId,
    actor: { kind: "user", id: randomUUID(), name: "Mia" },
    role: "manager",
    ports: { ...ports, clock },
  };
});

afterAll(() => opened?.container.stop(1000));

async function publish(trigger: DefinitionInput["trigger"], more: Partial<DefinitionInput> = {}): Promise<string> {
  const definition = { trigger, steps: [webhookStep("https://hooks.example.com/timed")], ...more };
  const { id } = await createFlow(ctx, flowInputSchema.parse({ name: "Timed", definition }));
  await publishFlow(ctx, id, {});
  return id;
}

async function track(email: string | null, type: string, properties: Record<string, string> = {}): Promise<void> {
  const event = { type, id: randomUUID(), occurredAt: now.toISOString(), person: { email, properties } };
  await trackEvents(ctx, [{ ...event, properties: { orderNumber: `of ${email}` } }], null);
}

/** What the clock's minutes bring, as far as these two duties are concerned. */
async function turn(): Promise<void> {
  await gatherPeople(ctx.ports);
  await startTimedFlows(ctx.ports);
}

async function goTo(time: string): Promise<void> {
  now = new Date(time);
  await turn();
}

async function started(flowId: string): Promise<string[]> {
  const rows = await runSql<{ email: string }>(
    databaseUrl,
    "SELECT e.person_email AS email FROM run r JOIN event e ON e.id = r.event_id WHERE r.flow_id = $1 ORDER BY r.id",
    [flowId],
  );
  return rows.map(({ email }) => email);
}

test("a birthday starts its flow once a year, at the store's time of day, and no other flow", async () => {
  const [flowId, other] = [await publish(birthday), await publish({ ...birthday, offsetDays: -3, repeat: "yearly" })];
  await track("Ann@Example.com", "created_customer", { birthday: "1990-05-04" });
  await track("ben@example.com", "created_customer", { birthday: "--05-05" });
  await track("cleo@example.com", "created_customer", { birthday: "unknown" });
  await goTo("2031-05-01T12:02:00Z");
  expect(await started(other)).toEqual([]);
  await goTo("2031-05-04T06:59:59Z");
  expect(await started(flowId)).toEqual([]);
  await goTo("2031-05-04T07:00:20Z");
  await turn();
  expect(await started(flowId)).toEqual(["ann@example.com"]);
  await goTo("2031-05-05T07:00:20Z");
  await goTo("2031-05-06T07:00:20Z");
  expect(await started(flowId)).toEqual(["ann@example.com", "ben@example.com"]);
  for (let day = 3; day <= 4; day++) await goTo(`2032-05-0${day}T07:00:20Z`);
  expect(await started(flowId)).toEqual(["ann@example.com", "ben@example.com", "ann@example.com"]);
  expect(await started(other)).toEqual([]);

  const [event] = await runSql<{ normalised: string; decisions: object[] }>(
    databaseUrl,
    "SELECT normalised, decisions FROM event WHERE type = 'reached_date' ORDER BY id LIMIT 1",
  );
  expect(JSON.parse(event?.normalised ?? "")).toMatchObject({
    occurredAt: "2031-05-04T07:00:00.000Z",
    startsFlow: { id: flowId, name: "Timed" },
    date: { path, value: "1990-05-04", on: "2031-05-04", years: 41 },
  });
  expect(event?.decisions).toHaveLength(1);
});

test("some days before a date, once: only in the year it names", async () => {
  const flowId = await publish({ ...birthday, path: "person.properties.trialEnds", repeat: "once", offsetDays: -3 });
  await track("ann@example.com", "created_customer", { trialEnds: "2031-05-07" });
  await track("ben@example.com", "created_customer", { trialEnds: "2030-05-07" });
  await track("cleo@example.com", "created_customer", { trialEnds: "2031-05-08" });
  await goTo("2031-05-03T12:00:00Z");
  await goTo("2031-05-04T07:01:00Z");
  expect(await started(flowId)).toEqual(["ann@example.com"]);
});

test("who has not ordered for 90 days, having ordered before, starts the flow once; who comes back can lapse again", async () => {
  await track("early@example.com", "placed_order");
  now = new Date(now.getTime() + dayMs);
  await track("late@example.com", "placed_order");
  await track("never@example.com", "created_customer");
  await track(null, "placed_order");
  const flowId = await publish(lapsed);
  const crossed = now.getTime() + 90 * dayMs;

  now = new Date(crossed - dayMs - 2 * minuteMs);
  await turn();
  expect(await started(flowId)).toEqual([]);
  now = new Date(crossed - dayMs - minuteMs);
  await track("early@example.com", "placed_order");
  now = new Date(crossed - dayMs + 2 * minuteMs);
  await turn();
  now = new Date(crossed + 2 * minuteMs);
  await turn();
  await turn();
  expect(await started(flowId)).toEqual(["late@example.com"]);

  await track("late@example.com", "placed_order");
  for (let day = 0; day <= 91; day++) {
    now = new Date(crossed + day * dayMs + 5 * minuteMs);
    await turn();
  }
  expect(await started(flowId)).toEqual(["late@example.com", "early@example.com", "late@example.com"]);
  const [event] = await runSql<{ normalised: string }>(
    databaseUrl,
    "SELECT normalised FROM event WHERE type = 'became_inactive' ORDER BY id LIMIT 1",
  );
  expect(JSON.parse(event?.normalised ?? "")).toMatchObject({
    occurredAt: new Date(crossed).toISOString(),
    inactivity: { eventType: "placed_order", days: 90, since: "2031-05-02T12:00:00.000Z" },
    last: { orderNumber: "of late@example.com" },
  });
});

test("a flow that goes live asks about nobody whose time was before", async () => {
  await track("ann@example.com", "placed_order", { birthday: "1990-05-01" });
  now = new Date(now.getTime() + 91 * dayMs);
  await turn();
  const flows = [await publish(lapsed), await publish({ ...birthday, offsetDays: 91, at: "13:00" })];
  now = new Date(now.getTime() + 5 * minuteMs);
  await turn();
  for (const flowId of flows) expect(await started(flowId)).toEqual([]);
});

test("what was missed while nothing ran is caught up for a day, and no longer", async () => {
  const flowId = await publish(birthday);
  for (const day of ["03", "04", "05"])
    await track(`${day}@example.com`, "created_customer", { birthday: `1990-05-${day}` });
  now = new Date(now.getTime() + 2 * minuteMs);
  await gatherPeople(ctx.ports);
  await goTo("2031-05-05T20:00:00Z");
  expect(await started(flowId)).toEqual(["05@example.com"]);
});

test("two processes at once, and one that died between an event and its position, start everybody once", async () => {
  const flowId = await publish(birthday);
  const people = Array.from({ length: 230 }, (_, index) => `p${String(index).padStart(3, "0")}@example.com`);
  for (const email of people) await track(email, "created_customer", { birthday: "1990-05-04" });
  now = new Date(now.getTime() + 2 * minuteMs);
  await Promise.all([gatherPeople(ctx.ports), gatherPeople(ctx.ports)]);
  now = new Date("2031-05-04T07:00:20Z");
  const dying: Ctx["ports"] = {
    ...ctx.ports,
    timedFlows: { ...ctx.ports.timedFlows, move: () => Promise.reject(new Error("killed")) },
  };
  await startTimedFlows(dying);
  expect((await started(flowId)).length).toBe(200);
  await Promise.all([startTimedFlows(ctx.ports), startTimedFlows(ctx.ports)]);
  await startTimedFlows(ctx.ports);
  expect((await started(flowId)).sort()).toEqual(people);
});

test("publishing other steps neither skips nor repeats anybody; another time begins anew", async () => {
  const flowId = await publish(birthday);
  await track("ann@example.com", "created_customer", { birthday: "1990-05-04" });
  now = new Date("2031-05-04T07:00:20Z");
  const change = async (trigger: DefinitionInput["trigger"], stepPath: string) => {
    const definition = { trigger, steps: [webhookStep(`https://hooks.example.com/${stepPath}`)] };
    await updateFlow(ctx, flowId, flowInputSchema.partial().parse({ definition }));
    await publishFlow(ctx, flowId, {});
  };
  await change(birthday, "second");
  await turn();
  expect(await started(flowId)).toEqual(["ann@example.com"]);
  await change({ ...birthday, at: "08:00" }, "third");
  await turn();
  expect(await started(flowId)).toEqual(["ann@example.com"]);
});

test("conditions, pauses and once-per keys hold as for every event", async () => {
  const vip = { path: "person.properties.tier", op: "eq", value: "vip" } as const;
  const flowId = await publish({ ...birthday, filter: vip });
  await track("ann@example.com", "created_customer", { birthday: "1990-05-04", tier: "vip" });
  await track("ben@example.com", "created_customer", { birthday: "1990-05-04", tier: "new" });
  await pauseFlow(ctx, flowId, { mode: "hold" });
  now = new Date(now.getTime() + 2 * minuteMs);
  await gatherPeople(ctx.ports);
  await goTo("2031-05-04T07:00:20Z");
  const runs = await runSql(databaseUrl, "SELECT status, reason_code FROM run WHERE flow_id = $1", [flowId]);
  expect(runs).toEqual([{ status: "held", reason_code: "flow_paused" }]);
  expect(await started(flowId)).toEqual(["ann@example.com"]);
});

test("an event that only calls itself so starts no flow that goes by time", async () => {
  const flowId = await publish(birthday);
  await track("ann@example.com", "reached_date", { birthday: "1990-05-04" });
  expect(await started(flowId)).toEqual([]);
});

test("what is known of a person is gathered once: newest values, first and last time, in whatever order it came", async () => {
  await track("ann@example.com", "created_customer", { birthday: "1990-05-04", city: "Bern" });
  now = new Date(now.getTime() + 10 * minuteMs);
  await track("ann@example.com", "placed_order", { city: "Basel", birthday: "1991-05-04" });
  now = new Date(now.getTime() + 30_000);
  await gatherPeople(ctx.ports);
  const read = () =>
    runSql<{ about: string; first_seen_at: Date; last_event_at: Date; year: number }>(
      databaseUrl,
      "SELECT p.about, p.first_seen_at, p.last_event_at, d.year FROM person p JOIN person_date d ON d.person_key = p.key",
    );
  // The order is half a minute old: events just before it may still be on their way.
  expect(await read()).toMatchObject([{ year: 1990, last_event_at: new Date("2031-05-01T12:00:00Z") }]);
  now = new Date(now.getTime() + minuteMs);
  await gatherPeople(ctx.ports);
  await gatherPeople(ctx.ports);
  const [person, ...others] = await read();
  expect(others).toEqual([]);
  expect(JSON.parse(person?.about ?? "").properties).toEqual({ birthday: "1991-05-04", city: "Basel" });
  expect(person).toMatchObject({
    year: 1991,
    first_seen_at: new Date("2031-05-01T12:00:00Z"),
    last_event_at: new Date("2031-05-01T12:10:00Z"),
  });
});

test("the dates people have are there to choose from, the most common first", async () => {
  await track("ann@example.com", "created_customer", { birthday: "1990-05-04", trialEnds: "2031-05-07" });
  await track("ben@example.com", "created_customer", { birthday: "--05-05", city: "Bern" });
  now = new Date(now.getTime() + 2 * minuteMs);
  await gatherPeople(ctx.ports);
  expect(await listPersonDates(ctx)).toEqual({
    data: [
      { path, example: "1990-05-04", people: 2 },
      { path: "person.properties.trialEnds", example: "2031-05-07", people: 1 },
    ],
    nextCursor: null,
  });
});

test("a flow that goes by time is tried with anybody's event, as if the time came now", async () => {
  await track("ann@example.com", "placed_order", { birthday: "1990-05-04" });
  const [order] = await runSql<{ id: string }>(databaseUrl, "SELECT id FROM event");
  const body = { kind: "json", template: '{"years":"{{ event.date.years }}","to":"{{ person.email }}"}' } as const;
  const flowId = await publish(birthday, { steps: [webhookStep("https://hooks.example.com/timed", { body })] });
  const tried = await testFlow(ctx, flowId, { eventId: order?.id, sample: false, send: false });
  expect(JSON.parse(tried.request?.body ?? "")).toEqual({ years: 41, to: "ann@example.com" });
  expect(tried.decision).toMatchObject({ matched: true });
});
