import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { trackedEventsSchema } from "#contracts/event-view.ts";
import { flowSchema } from "#contracts/flow.ts";
import { type InngestServer, startInngest } from "#tests/fakes/inngest/inngest-server.ts";
import { type Receiver, startReceiver } from "#tests/fakes/receiver.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { type RunningApp, runApp } from "#tests/setup/run-app.ts";
import { type ApiClient, createApiClient } from "./support/api-client.ts";
import { changeEndpoint } from "./support/endpoints.ts";
import { publishFlow, webhookStep } from "./support/flows.ts";
import { createKeyClient, signUpFirstOwner } from "./support/owners.ts";
import { runSql } from "./support/sql.ts";
import { flowOf } from "./support/track.ts";
import { readUntil } from "./support/until.ts";
import { expectNoFaults, openLoopback } from "./support/world.ts";

const processes = 3;
/** Longer than a process remembers what it knows of an endpoint. */
const rememberedMs = 1100;

describe.each(["embedded", "inngest"] as const)("three processes on one database, engine %s", (engine) => {
  let databaseUrl: string;
  let inngest: InngestServer;
  let apps: RunningApp[];
  /** The same person's key at each process. */
  let apis: ApiClient[];
  const receivers: Receiver[] = [];

  beforeAll(async () => {
    databaseUrl = await createTestDatabase();
    inngest = await startInngest();
    const env = {
      ...openLoopback,
      APP_SECRET: randomBytes(32).toString("hex"),
      ...(engine === "inngest" ? inngest.env : { ENGINE: "embedded" }),
    };
    apps = [];
    for (let n = 0; n < processes; n++) apps.push(await runApp({ databaseUrl, env }));
    const { api } = await signUpFirstOwner(at(apps, 0).url);
    const { key } = await createKeyClient(at(apps, 0).url, api, "admin");
    apis = apps.map(({ url }) => createApiClient(url, { apiKey: key }));
  });

  afterAll(async () => {
    for (const app of apps) expect(await app.stop(), app.output()).toBe(0);
    for (const receiver of receivers) await receiver.close();
    await inngest.close();
    for (const app of apps) expectNoFaults(app);
    expect(inngest.protocolErrors()).toEqual([]);
  });

  async function newTarget(type: string, step: Parameters<typeof webhookStep>[1] = {}) {
    const target = await startReceiver();
    receivers.push(target);
    const flowId = await publishFlow(at(apis, 0), flowOf(type, webhookStep(`${target.origin}/${type}`, step)), type);
    return { target, flowId };
  }

  /** So many events, spread over the intakes of all processes, in lists of ten. */
  async function trackEverywhere(type: string, count: number): Promise<void> {
    const calls = Array.from({ length: count / 10 }, (_, call) => {
      const list = Array.from({ length: 10 }, () => ({ type, id: randomUUID() }));
      return at(apis, call % processes).post("/api/v1/events", list, trackedEventsSchema);
    });
    await Promise.all(calls);
  }

  async function countsOf(type: string): Promise<Record<string, number>> {
    const rows = await runSql<{ status: string; count: number }>(
      databaseUrl,
      "SELECT status, count(*)::int AS count FROM delivery WHERE event_type = $1 GROUP BY status",
      [type],
    );
    return Object.fromEntries(rows.map(({ count, status }) => [status, count]));
  }

  const untilCounts = (type: string, isSo: (counts: Record<string, number>) => boolean) =>
    readUntil(() => countsOf(type), isSo, { deadlineMs: 60_000, pollMs: 100 });

  function expectOnceEach(target: Receiver, count: number): void {
    const ids = target.requests.map(({ headers }) => headers["webhook-id"]);
    expect([new Set(ids).size, ids.length]).toEqual([count, count]);
  }

  test("hundreds of events that come in everywhere are delivered once each, also under a rate limit", async () => {
    const plain = await newTarget("plain");
    const paced = await newTarget("paced");
    await trackEverywhere("paced", 10);
    await untilCounts("paced", ({ delivered }) => delivered === 10);
    await changeEndpoint(at(apis, 1), paced.target.origin, { limits: { perSecond: 30 } });
    await Promise.all([trackEverywhere("plain", 150), trackEverywhere("paced", 60)]);
    expect(await untilCounts("plain", ({ delivered }) => delivered === 150)).toEqual({ delivered: 150 });
    expect(await untilCounts("paced", ({ delivered }) => delivered === 70)).toEqual({ delivered: 70 });
    expectOnceEach(plain.target, 150);
    expectOnceEach(paced.target, 70);
  });

  test("an endpoint's limit of requests under way counts over all processes", async () => {
    const { target } = await newTarget("narrow");
    await trackEverywhere("narrow", 10);
    await untilCounts("narrow", ({ delivered }) => delivered === 10);
    const delayMs = 150;
    target.behave({ kind: "answer", delayMs });
    await changeEndpoint(at(apis, 2), target.origin, { limits: { inFlight: 2 } });
    await new Promise((resolve) => setTimeout(resolve, rememberedMs));
    await trackEverywhere("narrow", 30);
    await untilCounts("narrow", ({ delivered }) => delivered === 40);
    expectOnceEach(target, 40);
    // Each is open for at least the delay: whoever came within it was under way beside it.
    const times = target.requests.slice(10).map(({ receivedAtMs }) => receivedAtMs);
    const beside = times.map((start) => times.filter((time) => time >= start && time < start + delayMs).length);
    expect(Math.max(...beside)).toBeLessThanOrEqual(2);
  });

  test("what is paused at one process is held at the others, and goes on once resumed at a third", async () => {
    const { flowId, target } = await newTarget("pausing");
    await trackEverywhere("pausing", 10);
    await untilCounts("pausing", ({ delivered }) => delivered === 10);
    await at(apis, 0).post(`/api/v1/flows/${flowId}/pause`, { mode: "hold" }, flowSchema);
    await trackEverywhere("pausing", 30);
    expect(await countsOf("pausing")).toEqual({ delivered: 10, held: 30 });
    await at(apis, 1).post(`/api/v1/flows/${flowId}/resume`, {}, flowSchema);
    await untilCounts("pausing", ({ delivered }) => delivered === 40);

    await changeEndpoint(at(apis, 0), target.origin, { status: "paused" });
    await new Promise((resolve) => setTimeout(resolve, rememberedMs));
    await trackEverywhere("pausing", 30);
    await untilCounts("pausing", ({ held }) => held === 30);
    await changeEndpoint(at(apis, 2), target.origin, { status: "active" });
    expect(await untilCounts("pausing", ({ delivered }) => delivered === 70)).toEqual({ delivered: 70 });
    expectOnceEach(target, 70);
  });

  test("a breaker that opens holds for all of them, and nothing stays behind when it is closed at one", async () => {
    const { target } = await newTarget("breaking", { retry: "none" });
    target.behave({ kind: "answer", status: 500 });
    await trackEverywhere("breaking", 30);
    await untilCounts("breaking", ({ failed = 0, held = 0 }) => failed + held === 30);
    await trackEverywhere("breaking", 30);
    const { failed = 0 } = await untilCounts("breaking", ({ failed = 0, held = 0 }) => failed + held === 60);
    target.behave({ kind: "answer" });
    const closing = trackEverywhere("breaking", 60);
    await changeEndpoint(at(apis, 1), target.origin, { status: "active" });
    await closing;
    await untilCounts("breaking", ({ delivered }) => delivered === 120 - failed);
    expectOnceEach(target, 120);
  });
});

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error(`There is no ${index}`);
  return found;
}
