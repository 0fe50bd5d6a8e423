import fc from "fast-check";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Container } from "#server/container.ts";
import { releaseStrays } from "#server/services/chores/release-strays.ts";
import { anyStep, putRight, type Step, take } from "./run-sequences/commands.ts";
import { expectSound } from "./run-sequences/expect-sound.ts";
import { readState, type State } from "./run-sequences/read-state.ts";
import { openSequenceStore, type SequenceFlow } from "./run-sequences/sequence-store.ts";
import { openContainer } from "./support/in-process.ts";

const sequences = Number(process.env.RUN_SEQUENCES ?? 30);
const seed = Number(process.env.RUN_SEQUENCES_SEED ?? 20_261_121);

let container: Container;
let sql: Client;

beforeAll(async () => {
  const opened = await openContainer();
  container = opened.container;
  sql = new Client({ connectionString: opened.databaseUrl });
  await sql.connect();
});
afterAll(async () => {
  await sql.end();
  await container.stop(1000);
});

const policy = fc.constantFrom("none" as const, "quick" as const, "standard" as const);
const anyFlow = fc.record({
  policies: fc.tuple(policy, policy),
  runsPerHour: fc.option(fc.constant(2), { freq: 3 }),
  sameTarget: fc.boolean(),
});
const anySequence = fc.array(anyStep, { minLength: 12, maxLength: 28, size: "max" });

/** Takes the steps one by one and looks at everything after each; then puts right what is wrong, and nothing may wait. */
async function live(flow: SequenceFlow, steps: readonly Step[]): Promise<State> {
  const store = await openSequenceStore(container, sql, flow);
  let state = await readState(store);
  for (const step of steps) {
    await take(store, step);
    const next = await readState(store);
    expectSound(store, state, next);
    state = next;
  }
  const isIdle = await putRight(store);
  const last = await readState(store);
  expectSound(store, last, last);
  expect(isIdle, JSON.stringify(last)).toBe(true);
  return last;
}

test("whatever happens in whatever order, runs and deliveries stay sound, and nothing is left waiting once all is put right", {
  timeout: 900_000,
}, async () => {
  const property = fc.asyncProperty(anyFlow, anySequence, async (flow, steps) => {
    await live(flow, [{ kind: "event" }, ...steps]);
  });
  await fc.assert(property, {
    numRuns: sequences,
    seed,
    interruptAfterTimeLimit: 600_000,
    markInterruptAsFailure: true,
  });
});

const answering = (one: number, two: number): Step => ({
  kind: "advance",
  answers: [{ status: one }, { status: two }],
  meanwhile: null,
});
const does = (name: (Step & { kind: "command" })["name"], pick = 0): Step => ({ kind: "command", name, pick });
const event: Step = { kind: "event" };
const wait: Step = { kind: "wait", ms: 15_000 };
const quick: SequenceFlow = { policies: ["quick", "quick"], runsPerHour: null, sameTarget: false };
const once: SequenceFlow = { ...quick, policies: ["none", "none"] };

test("an attempt that was answered with 410 uses up nothing of the schedule", async () => {
  const { deliveries } = await live(once, [event, answering(410, 200)]);
  expect(deliveries.map(({ attemptCount, autoAttempts, status }) => [status, attemptCount, autoAttempts])).toEqual([
    ["delivered", 2, 1],
    ["delivered", 1, 1],
  ]);
});

test("a resend that its endpoint's pause holds uses up nothing of the schedule once it goes out", async () => {
  const { deliveries } = await live(once, [event, answering(200, 200), does("pauseEndpoint"), does("resend"), wait]);
  expect(deliveries[0]).toMatchObject({ status: "delivered", attemptCount: 2, autoAttempts: 1 });
});

test("a resend of the first webhook that is held keeps the second from nothing", async () => {
  const steps = [event, answering(200, 200), answering(200, 500), does("pauseEndpoint"), does("resend")];
  const { deliveries } = await live(quick, [...steps, answering(200, 500), wait, answering(200, 200)]);
  expect(deliveries.map(({ attempts }) => attempts.map(({ statusCode }) => statusCode))).toEqual([
    [200, 200],
    [500, 200],
  ]);
});

test("a run cancelled between a resend of its first webhook and its second leaves none of them sending", async () => {
  const { deliveries, runs } = await live(once, [
    event,
    answering(200, 200),
    does("resend"),
    answering(200, 200),
    does("cancelRun"),
  ]);
  expect(deliveries.map(({ status }) => status)).toEqual(["delivered", "cancelled"]);
  expect(runs).toMatchObject([{ status: "cancelled" }]);
});

test("what was being held when its endpoint was resumed goes on all the same", async () => {
  const store = await openSequenceStore(container, sql, once);
  await take(store, event);
  await take(store, answering(410, 200));
  // As another process leaves it that looked at the endpoint just before, and wrote its hold just after.
  await sql.query("UPDATE endpoint SET status = 'active', pause_reason = NULL WHERE store_id = $1", [
    store.ctx.storeId,
  ]);
  expect((await readState(store)).runs).toMatchObject([{ status: "held", wakeAt: null }]);
  await releaseStrays(store.ctx.ports);
  expect((await readState(store)).runs).toMatchObject([{ status: "queued" }]);
  expect(await putRight(store)).toBe(true);
});
