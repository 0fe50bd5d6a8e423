import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type EngineWorld, openEngineWorld } from "#tests/integration/engine-scenarios/engine-world.ts";
import {
  expectOnceEach,
  flowTo,
  placeOrders,
  refused,
  requestsAt,
  untilDeliveries,
} from "#tests/integration/engine-scenarios/requests.ts";
import { readUntil } from "#tests/integration/support/until.ts";

const sweep = "hookline-sweep";
const longLateMs = 120_000;
let world: EngineWorld;

beforeAll(async () => {
  world = await openEngineWorld("inngest");
});

afterEach(() => world.tidy());

afterAll(() => world.close());

/** Hands the latest run over once more as it was first, under these event ids. */
async function handOverAgain(idsFor: (known: string) => string[]): Promise<void> {
  const { events, url } = world.inngest;
  const runId = events().at(-1)?.data.runId;
  const first = events().find((event) => event.data.runId === runId);
  const list = idsFor(first?.id ?? "").map((id) => ({ ...first, id }));
  const answer = await fetch(`${url}/e/any`, { method: "POST", body: JSON.stringify(list) });
  expect(answer.status).toBe(200);
}

/** Ends every sleep until nothing runs any more: whatever a copy of a run could still do has been done. */
async function untilAllEnded(): Promise<void> {
  await world.inngest.waitUntil(() => {
    world.inngest.skipTo(Number.POSITIVE_INFINITY);
    return world.inngest.runs().every(({ status }) => status !== "running" && status !== "sleeping");
  });
}

/** Fires the sweep and waits until it has run. */
async function sweepNow(): Promise<void> {
  const run = world.inngest.fireCron(sweep);
  await world.inngest.waitUntil(() => run.status === "completed" || run.status === "failed");
  expect(run.errors).toEqual([]);
}

test("every function is registered with what the server must know to call it", () => {
  const advance = world.inngest.functions().get("hookline-advance-run");
  expect(advance).toMatchObject({
    triggers: [{ event: "hookline/run.requested" }],
    steps: { step: { retries: { attempts: 10 } } },
  });
  expect(JSON.stringify(advance?.concurrency)).toMatch(/"limit":\d+/);
  expect(advance?.steps.step.runtime.url).toContain(`${world.app.url}/api/inngest?fnId=hookline-advance-run`);
  expect(world.inngest.functions().get(sweep)?.triggers).toEqual([{ cron: "* * * * *" }]);
});

test("hand-offs that come again, under the same id or another, send nothing twice", async () => {
  const path = "/handed-over-often";
  world.receiver.behaveAt(path, { kind: "answer", delayMs: 300 });
  const flowId = await flowTo(world, path);
  await world.shop.placeOrder();
  await readUntil(
    async () => requestsAt(world, path).length,
    (count) => count === 1,
  );
  const duplicates = world.inngest.duplicates().length;
  await handOverAgain((known) => [known, known, "copy-1", "copy-2", "copy-3"]);
  expect(world.inngest.duplicates()).toHaveLength(duplicates + 2);
  await untilDeliveries(world, flowId, { count: 1, status: "delivered", attempts: 1 });
  await untilAllEnded();
  expectOnceEach(world, path, 1);
});

test("copies of a run become one again: only one waits for its next wake-up", async () => {
  const path = "/copies-that-wait";
  world.receiver.behaveAt(path, refused);
  const flowId = await flowTo(world, path);
  await world.shop.placeOrder();
  await untilDeliveries(world, flowId, { count: 1, status: "retrying", attempts: 1 });
  await world.untilWaiting(1);
  const copies = ["copy-a", "copy-b", "copy-c"];
  await handOverAgain(() => copies);
  const ofCopies = () => world.inngest.runs().filter(({ event }) => copies.includes(event.id ?? ""));
  await world.inngest.waitUntil(() => ofCopies().every(({ status }) => status === "completed"));
  expect(ofCopies()).toHaveLength(copies.length);
  expect(world.inngest.runs().filter(({ status }) => status === "sleeping")).toHaveLength(1);
  world.receiver.behaveAt(path, { kind: "answer" });
  await world.makeDue();
  await untilDeliveries(world, flowId, { count: 1, status: "delivered", attempts: 2 });
  await untilAllEnded();
  expect(requestsAt(world, path)).toHaveLength(2);
});

test("calls that are delivered twice at the same time send nothing twice", async () => {
  const path = "/called-twice";
  const orders = 5;
  const flowId = await flowTo(world, path);
  world.inngest.faults.callTwice = 20;
  await placeOrders(world, orders);
  await untilDeliveries(world, flowId, { count: orders, status: "delivered", attempts: 1 });
  world.inngest.faults.callTwice = 0;
  expectOnceEach(world, path, orders);
});

test("after a lost reply the call is made again and the attempt is not", async () => {
  const path = "/reply-lost";
  world.receiver.behaveAt(path, refused);
  const flowId = await flowTo(world, path);
  world.inngest.faults.dropReplies = 3;
  await world.shop.placeOrder();
  await world.inngest.waitUntil(() => world.inngest.faults.dropReplies === 0);
  await untilDeliveries(world, flowId, { count: 1, status: "retrying", attempts: 1 });
  await world.untilWaiting(1);
  expect(requestsAt(world, path)).toHaveLength(1);
  world.receiver.behaveAt(path, { kind: "answer" });
  await world.makeDue();
  await untilDeliveries(world, flowId, { count: 1, status: "delivered", attempts: 2 });
  expect(requestsAt(world, path)).toHaveLength(2);
});

test("runs that Inngest lost are handed over again by the sweep, once each", async () => {
  const path = "/lost-runs";
  const orders = 4;
  world.receiver.behaveAt(path, refused);
  const flowId = await flowTo(world, path);
  await placeOrders(world, orders);
  await untilDeliveries(world, flowId, { count: orders, status: "retrying", attempts: 1 });
  await world.untilWaiting(orders);
  world.inngest.loseRuns();
  world.receiver.behaveAt(path, { kind: "answer" });
  await world.makeDue(longLateMs);
  await Promise.all([sweepNow(), sweepNow()]);
  await untilDeliveries(world, flowId, { count: orders, status: "delivered", attempts: 2 });
  expect(requestsAt(world, path)).toHaveLength(2 * orders);
});

test("an Inngest that forgot everything learns our functions at its next sync, and the sweep brings back the runs", async () => {
  const path = "/lost-state";
  world.receiver.behaveAt(path, refused);
  const flowId = await flowTo(world, path);
  await placeOrders(world, 3);
  await untilDeliveries(world, flowId, { count: 3, status: "retrying", attempts: 1 });
  await world.untilWaiting(3);
  world.inngest.loseState();
  world.receiver.behaveAt(path, { kind: "answer" });
  await world.makeDue(longLateMs);
  expect((await fetch(`${world.app.url}/api/inngest`, { method: "PUT" })).status).toBe(200);
  await sweepNow();
  await untilDeliveries(world, flowId, { count: 3, status: "delivered", attempts: 2 });
  expect(requestsAt(world, path)).toHaveLength(6);
});

test("an event that names no run ends at once, without retries", async () => {
  const body = JSON.stringify({ name: "hookline/run.requested", data: { runId: "'; drop table run" } });
  await fetch(`${world.inngest.url}/e/any`, { method: "POST", body });
  const run = world.inngest.runs().at(-1);
  await world.inngest.waitUntil(() => run?.status === "failed");
  expect(world.inngest.calls().filter(({ runId }) => runId === run?.id)).toHaveLength(1);
});
