import { randomInt } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { type Delivery, deliverySchema } from "#contracts/delivery.ts";
import { pageSchema } from "#contracts/page.ts";
import { intakeAnswerSchema } from "#contracts/source.ts";
import { type Receiver, startReceiver } from "#tests/fakes/receiver.ts";
import type { ApiClient } from "#tests/integration/support/api-client.ts";
import { orderFlow, publishFlow, webhookStep } from "#tests/integration/support/flows.ts";
import { signUpFirstOwner } from "#tests/integration/support/owners.ts";
import { connectShop, type Shop } from "#tests/integration/support/shop.ts";
import { runSql } from "#tests/integration/support/sql.ts";
import { readUntil } from "#tests/integration/support/until.ts";
import { openLoopback } from "#tests/integration/support/world.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { type RunningApp, runApp } from "#tests/setup/run-app.ts";

const orders = 300;
const senders = 12;
/** The app is killed when about so many orders have been accepted. */
const killsAt = [30, 100, 170, 240];
/** Long enough that a kill always meets attempts under way and more that wait behind them. */
const answerAfterMs = 700;
/** Leases of a killed process last 30 s; then everything must be through. */
const convergeMs = 90_000;

let receiver: Receiver;
let app: RunningApp;
let databaseUrl: string;
let api: ApiClient;
let shop: Shop;

beforeAll(async () => {
  databaseUrl = await createTestDatabase();
  receiver = await startReceiver();
  receiver.behave({ kind: "answer", delayMs: answerAfterMs });
  app = await runApp({ databaseUrl, env: openLoopback });
  ({ api } = await signUpFirstOwner(app.url));
  shop = await connectShop(api);
  await publishFlow(api, orderFlow(webhookStep(`${receiver.origin}/orders`)));
});
afterAll(async () => {
  await app.stop();
  await receiver.close();
});

/** Sends one order as a shop does, again until it is answered with 202; answers the event's id. */
async function sendUntilAccepted(): Promise<string> {
  const webhook = shop.make();
  for (;;) {
    const answer = await shop.send(webhook).catch(() => null);
    if (answer?.status === 202) return intakeAnswerSchema.parse(answer.json).eventId;
    expect(answer === null || answer.status >= 500, answer?.text).toBe(true);
    await sleep(20);
  }
}

interface AtKill {
  /** Deliveries whose attempt was under way. */
  underWay: string[];
  waiting: number;
}

/** SIGKILL, a look at the queue as it was left, and a new process on the same data. */
async function killAndRestart(): Promise<AtKill> {
  await app.kill9();
  const rows = await runSql<{ id: string; leased: boolean }>(
    databaseUrl,
    `SELECT d.id, r.lease_token IS NOT NULL AS leased FROM run r JOIN delivery d ON d.run_id = r.id
      WHERE r.wake_at IS NOT NULL`,
  );
  app = await runApp({ databaseUrl, port: app.port, dataDir: app.dataDir, env: openLoopback });
  const underWay = rows.filter(({ leased }) => leased).map(({ id }) => id);
  return { underWay, waiting: rows.length - underWay.length };
}

async function readAllDeliveries(): Promise<Delivery[]> {
  const all: Delivery[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const path = `/api/v1/deliveries?limit=200${cursor ? `&cursor=${cursor}` : ""}`;
    const page: { data: Delivery[]; nextCursor: string | null } = await api.get(path, pageSchema(deliverySchema));
    all.push(...page.data);
    cursor = page.nextCursor;
  }
  return all;
}

test("whatever was accepted arrives, through four kill -9; what arrives twice was under way at a kill", {
  timeout: 180_000,
}, async () => {
  const accepted: string[] = [];
  const kills: AtKill[] = [];
  let toSend = orders;
  const send = async () => {
    while (toSend > 0) {
      toSend -= 1;
      accepted.push(await sendUntilAccepted());
    }
  };
  const killer = async () => {
    for (const at of killsAt) {
      const moment = at + randomInt(20);
      await readUntil(
        async () => accepted.length,
        (count) => count >= moment,
        { pollMs: 5, deadlineMs: 60_000 },
      );
      kills.push(await killAndRestart());
    }
  };
  await Promise.all([killer(), ...Array.from({ length: senders }, send)]);

  expect(new Set(accepted).size).toBe(orders);
  expect(kills.every(({ underWay }) => underWay.length > 0)).toBe(true);
  expect(kills.some(({ waiting }) => waiting > 0)).toBe(true);

  const deliveries = await readUntil(
    readAllDeliveries,
    (rows) => rows.length === orders && rows.every(({ status }) => status === "delivered"),
    { pollMs: 500, deadlineMs: convergeMs },
  );
  const ofDeliveries = new Set(deliveries.map(({ eventId }) => eventId));
  expect(accepted.filter((eventId) => !ofDeliveries.has(eventId))).toEqual([]);

  const arrivals = new Map<string, string[]>();
  for (const { body, headers } of receiver.requests) {
    const id = z.uuid().parse(headers["webhook-id"]);
    arrivals.set(id, [...(arrivals.get(id) ?? []), body]);
  }
  expect(deliveries.filter(({ id }) => !arrivals.has(id))).toEqual([]);
  expect(arrivals.size).toBe(orders);
  for (const { id, orderNumber } of deliveries)
    expect(new Set(arrivals.get(id))).toEqual(new Set([JSON.stringify({ order: orderNumber })]));

  const underWayAtKills = kills.flatMap(({ underWay }) => underWay);
  for (const [id, bodies] of arrivals) {
    const timesUnderWay = underWayAtKills.filter((each) => each === id).length;
    expect(bodies.length, `${id} arrived ${bodies.length} times`).toBeLessThanOrEqual(1 + timesUnderWay);
  }
  expect(deliveries.every(({ attemptCount }) => attemptCount === 1)).toBe(true);
});
