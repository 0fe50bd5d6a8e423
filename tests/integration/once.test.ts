import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eventDetailSchema, trackedEventsSchema } from "#contracts/event-view.ts";
import { expectProblem } from "#tests/integration/support/api-client.ts";
import { deliveryOf } from "#tests/integration/support/deliveries.ts";
import { publishFlow, webhookStep } from "#tests/integration/support/flows.ts";
import { runSql } from "#tests/integration/support/sql.ts";
import { flowOf, track } from "#tests/integration/support/track.ts";
import { openWorld, type World } from "#tests/integration/support/world.ts";

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const readEvent = (id: string) => world.api.get(`/api/v1/events/${id}`, eventDetailSchema);
const readRun = async (eventId: string) => (await readEvent(eventId)).runs[0];
const requestsAt = (path: string) => world.receiver.requests.filter((request) => request.path === path);
const person = (email: string) => ({ person: { email } });

async function publishOnce(type: string, more: object = {}, name = type): Promise<string> {
  const step = webhookStep(`${world.receiver.origin}/${name}`, { body: { kind: "none" } });
  const once = { key: "{{ person.email }}", windowHours: 720 };
  return publishFlow(world.api, { ...flowOf(type, step), once, ...more }, name);
}

test("50 events with one key at the same time start one run; the others say which", async () => {
  await publishOnce("once_race");
  const ids = await Promise.all(
    Array.from({ length: 50 }, () => track(world.api, "once_race", { id: randomUUID(), ...person("ana@a.example") })),
  );
  const runs = await Promise.all(ids.map(readRun));
  const skipped = runs.filter((run) => run?.status === "skipped");
  const started = runs.filter((run) => run?.status !== "skipped");
  expect([started.length, skipped.length]).toEqual([1, 49]);
  for (const run of skipped) {
    expect(run?.reason?.code).toBe("once");
    expect(run?.reason?.message).toMatch(/^Once per 30 days: ana@a\.example already started run /);
    expect(run?.reason?.message).toContain(started[0]?.id);
    expect(run?.finishedAt).not.toBeNull();
  }
  await world.receiver.waitFor(1);
  expect(requestsAt("/once_race")).toHaveLength(1);
});

test("flows that share events and keys never block each other, whatever comes at once", async () => {
  const limits = { runsPerHour: 10 };
  for (const name of ["once_a", "once_b", "once_c"]) await publishOnce("once_shared", { limits }, name);
  const makeBatch = () =>
    Array.from({ length: 60 }, (_, n) => ({
      type: "once_shared",
      id: randomUUID(),
      ...person(`p${n % 20}@a.example`),
    }));
  const batches = [makeBatch(), makeBatch().toReversed(), makeBatch()];
  const answers = await Promise.all(
    batches.map((events) => world.api.post("/api/v1/events", events, trackedEventsSchema)),
  );
  expect(answers.flatMap(({ data }) => data)).toHaveLength(180);
  const counts = await runSql<{ status: string; runs: number }>(
    world.databaseUrl,
    `SELECT CASE WHEN r.reason_code IN ('once', 'flood') THEN r.reason_code ELSE 'started' END AS status, count(*)::int AS runs
       FROM run r JOIN event e ON e.id = r.event_id WHERE e.type = 'once_shared' GROUP BY 1 ORDER BY 1`,
  );
  expect(counts).toEqual([
    { status: "flood", runs: 30 },
    { status: "once", runs: 480 },
    { status: "started", runs: 30 },
  ]);
});

test("a key is free again after its window, and another key is not concerned", async () => {
  await publishOnce("once_window");
  const first = await track(world.api, "once_window", person("bo@a.example"));
  await deliveryOf(world.api, first, "delivered");
  await deliveryOf(world.api, await track(world.api, "once_window", person("cy@a.example")), "delivered");
  const again = await track(world.api, "once_window", person("bo@a.example"));
  const skipped = await deliveryOf(world.api, again, "skipped");
  expect(skipped).toMatchObject({ attemptCount: 0, reason: { code: "once" } });

  await runSql(world.databaseUrl, "UPDATE once_key SET until = now() - interval '1 second' WHERE key = 'bo@a.example'");
  const later = await track(world.api, "once_window", person("bo@a.example"));
  await deliveryOf(world.api, later, "delivered");
  const afterwards = await track(world.api, "once_window", person("bo@a.example"));
  const { reason } = await deliveryOf(world.api, afterwards, "skipped");
  expect(reason?.message).toContain((await readRun(later))?.id);
});

test("the event says why its flow did not start", async () => {
  await publishOnce("once_told");
  await track(world.api, "once_told", person("dee@a.example"));
  const { decisions } = await readEvent(await track(world.api, "once_told", person("dee@a.example")));
  const decision = decisions.find(({ flowName }) => flowName === "once_told");
  expect(decision).toMatchObject({ matched: true, reason: { code: "once" } });
  expect(decision?.reason.message).toMatch(/starts this flow\. Once per 30 days: dee@a\.example already started run/);
});

test("an event without the key is not limited, and says so", async () => {
  await publishOnce("once_open");
  for (let times = 0; times < 2; times++) {
    const eventId = await track(world.api, "once_open");
    await deliveryOf(world.api, eventId, "delivered");
    const decision = (await readEvent(eventId)).decisions.find(({ flowName }) => flowName === "once_open");
    expect(decision?.reason.message).toMatch(/no value for person\.email\. So it is not held to once per key/);
  }
});

test("the same event again takes no key and is no second run", async () => {
  await publishOnce("once_duplicate");
  const send = () => track(world.api, "once_duplicate", { id: "same", ...person("eve@a.example") });
  const [first, second] = [await send(), await send()];
  expect(second).toBe(first);
  expect((await readEvent(first)).runs).toHaveLength(1);
  await deliveryOf(world.api, first, "delivered");
});

test("a key that is no template is refused at its field", async () => {
  const definition = { ...flowOf("once_bad"), once: { key: "{{ person.emial | upcse }}", windowHours: 1 } };
  const answer = await world.api.call("POST", "/api/v1/flows", { name: "Bad key", definition });
  expect(expectProblem(answer, 422).errors?.map(({ path }) => path)).toEqual(["definition.once.key"]);
});

test("an event older than the flow's limit is skipped and takes no key; its time is kept", async () => {
  await publishOnce("aged", { limits: { skipOlderThanHours: 24 } });
  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
  const old = { ...person("fay@a.example"), occurredAt: hoursAgo(73) };
  const eventId = await track(world.api, "aged", old);
  expect(await deliveryOf(world.api, eventId, "skipped")).toMatchObject({
    reason: {
      code: "too_old",
      message: "The event was 3 days old when it came in; this flow skips events older than one day.",
    },
  });
  expect((await readEvent(eventId)).occurredAt).toBe(old.occurredAt);
  const younger = await track(world.api, "aged", { ...person("fay@a.example"), occurredAt: hoursAgo(23) });
  await deliveryOf(world.api, younger, "delivered");
  expect(requestsAt("/aged")).toHaveLength(1);
});
