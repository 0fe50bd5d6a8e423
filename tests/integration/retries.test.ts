import { Webhook } from "standardwebhooks";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type DeliveryDetail, deliveryDetailSchema } from "#contracts/delivery.ts";
import { rotatedSecretSchema } from "#contracts/endpoint.ts";
import { eventDetailSchema } from "#contracts/event-view.ts";
import { failuresToOpen } from "#core/health/endpoint-health.ts";
import { type Receiver, startReceiver } from "#tests/fakes/receiver.ts";
import { expectProblem } from "#tests/integration/support/api-client.ts";
import { deliveryOf, readDelivery, skipWait } from "#tests/integration/support/deliveries.ts";
import { endpointAt } from "#tests/integration/support/endpoints.ts";
import { orderFlow, publishFlow, type StepInput, webhookStep } from "#tests/integration/support/flows.ts";
import { withBody } from "#tests/integration/support/shop.ts";
import { flowOf, track } from "#tests/integration/support/track.ts";
import { readUntil } from "#tests/integration/support/until.ts";
import { openWorld, type World } from "#tests/integration/support/world.ts";

let world: World;
/** A target of each test's own, so that its failures count for no other. */
const targets: Receiver[] = [];

beforeAll(async () => {
  world = await openWorld();
});
afterEach(async () => {
  for (const target of targets.splice(0)) await target.close();
});
afterAll(() => world.close());

async function newTarget(): Promise<Receiver> {
  const target = await startReceiver();
  targets.push(target);
  return target;
}

/** Publishes a flow to this address and lets one event start it; answers the event's id. */
async function sendTo(url: string, step: Partial<StepInput> = {}): Promise<string> {
  const type = `retry_${new URL(url).port}`;
  await publishFlow(world.api, flowOf(type, webhookStep(url, step)), type);
  return track(world.api, type);
}

/** Milliseconds from the end of the newest attempt to the planned next one. */
function waitOf({ attempts, nextAttemptAt }: DeliveryDetail): number {
  const last = attempts.at(-1);
  return Date.parse(nextAttemptAt ?? "") - Date.parse(last?.startedAt ?? "") - (last?.durationMs ?? 0);
}

/** Between the answer and the plan lies the work of a busy machine. */
const slackMs = 1000;

function expectWait(delivery: DeliveryDetail, fromMs: number, toMs: number): void {
  expect(waitOf(delivery)).toBeGreaterThanOrEqual(fromMs - 1);
  expect(waitOf(delivery)).toBeLessThanOrEqual(toMs + slackMs);
}

test("after a 500 the same bytes go out again under the same id, with a fresh signature", async () => {
  const { api, databaseUrl } = world;
  const target = await newTarget();
  target.behave({ kind: "answer", status: 500, body: "out of order" });
  const eventId = await sendTo(`${target.origin}/hook`, {
    headers: [{ name: "X-Now", value: "{{ 'now' | date: '%s' }}" }],
    body: { kind: "json", template: `{"at":"{{ 'now' | date: '%s' }}","id":"{{ delivery.id }}"}` },
  });
  const waiting = await deliveryOf(api, eventId, "retrying");
  expect(waiting).toMatchObject({ attemptCount: 1, lastStatusCode: 500, reason: { code: "http_500" } });
  expect(waiting.attempts[0]).toMatchObject({ statusCode: 500, errorKind: "http", responseBody: "out of order" });
  expectWait(waiting, 5000, 5500);

  const rotate = `/api/v1/endpoints/${(await endpointAt(api, target.origin)).id}/rotate-secret`;
  const { secret } = await api.post(rotate, { overlapHours: 0 }, rotatedSecretSchema);
  target.behave({ kind: "answer" });
  await skipWait(databaseUrl, waiting.id);

  const delivered = await deliveryOf(api, eventId, "delivered");
  expect(delivered.attempts.map(({ number, statusCode, trigger }) => [number, statusCode, trigger])).toEqual([
    [1, 500, "auto"],
    [2, 200, "auto"],
  ]);
  const [first, second] = target.requests;
  expect(target.requests).toHaveLength(2);
  expect(second?.rawBody).toEqual(first?.rawBody);
  for (const name of ["webhook-id", "x-now", "hookline-delivery-id"])
    expect(second?.headers[name]).toBe(first?.headers[name]);
  expect(first?.headers["webhook-id"]).toBe(delivered.id);
  const startedAt = delivered.attempts.map((attempt) => Math.floor(Date.parse(attempt.startedAt) / 1000));
  expect(target.requests.map(({ headers }) => Number(headers["webhook-timestamp"]))).toEqual(startedAt);
  expect(new Webhook(secret).verify(second?.rawBody ?? "", second?.headers ?? {})).toBeTruthy();
});

test("a text with characters that the database cannot hold is still the same at the next attempt", async () => {
  const { api, databaseUrl, shop } = world;
  const target = await newTarget();
  target.behave({ kind: "answer", status: 503 });
  const body = { kind: "text", template: "{{ payload.note }}" } as const;
  await publishFlow(api, orderFlow(webhookStep(`${target.origin}/note`, { body })), "Notes");
  const webhook = shop.make();
  const order = JSON.stringify({ ...JSON.parse(webhook.body), note: "one\0two\ufffd" });
  const answer = await shop.send({ ...withBody(webhook, order), body: order });
  const { eventId } = answer.json as { eventId: string };
  const waiting = await deliveryOf(api, eventId, "retrying");
  target.behave({ kind: "answer" });
  await skipWait(databaseUrl, waiting.id);
  const delivered = await deliveryOf(api, eventId, "delivered");
  const [first, second] = target.requests;
  expect(second?.rawBody).toEqual(first?.rawBody);
  expect(delivered.request?.body).toBe(second?.body);
});

test("a 400 fails at once, and a resend by hand repeats it", async () => {
  const { api } = world;
  const target = await newTarget();
  target.behave({ kind: "answer", status: 400, body: '{"error":"sku unknown"}' });
  const eventId = await sendTo(`${target.origin}/hook`);
  const failed = await deliveryOf(api, eventId, "failed");
  expect(failed).toMatchObject({ attemptCount: 1, nextAttemptAt: null, reason: { code: "http_400" } });
  expect(failed.finishedAt).not.toBeNull();

  target.behave({ kind: "answer", status: 201 });
  const asked = await api.post(`/api/v1/deliveries/${failed.id}/replay`, {}, deliveryDetailSchema);
  expect(asked.id).toBe(failed.id);
  const delivered = await deliveryOf(api, eventId, "delivered");
  expect(delivered.attempts.map(({ statusCode, trigger }) => [statusCode, trigger])).toEqual([
    [400, "auto"],
    [201, "manual"],
  ]);
  const [first, second] = target.requests;
  expect(second?.rawBody).toEqual(first?.rawBody);
  expect(second?.headers["webhook-id"]).toBe(first?.headers["webhook-id"]);
  expect((await api.get(`/api/v1/events/${eventId}`, eventDetailSchema)).runs[0]?.status).toBe("completed");
});

test("a resend of what was delivered stays delivered, even when it fails", async () => {
  const { api } = world;
  const target = await newTarget();
  const eventId = await sendTo(`${target.origin}/hook`);
  const { id } = await deliveryOf(api, eventId, "delivered");
  target.behave({ kind: "answer", status: 500 });
  await api.post(`/api/v1/deliveries/${id}/replay`, {}, deliveryDetailSchema);
  const again = await readUntil(
    () => readDelivery(api, id),
    (delivery) => delivery.attemptCount === 2,
  );
  expect(again).toMatchObject({ status: "delivered", lastStatusCode: 500, nextAttemptAt: null });
});

test("a resend before the planned time delivers, and the plan is dropped", async () => {
  const { api } = world;
  const target = await newTarget();
  target.behave({ kind: "answer", status: 500 });
  const eventId = await sendTo(`${target.origin}/hook`);
  const { id } = await deliveryOf(api, eventId, "retrying");
  target.behave({ kind: "answer" });
  await api.post(`/api/v1/deliveries/${id}/replay`, {}, deliveryDetailSchema);
  const delivered = await deliveryOf(api, eventId, "delivered");
  expect(delivered).toMatchObject({ attemptCount: 2, nextAttemptAt: null });
});

test("a refused connection is retried, with its kind in the log", async () => {
  const { api } = world;
  const gone = await startReceiver();
  await gone.close();
  const eventId = await sendTo(`${gone.origin}/hook`);
  const waiting = await deliveryOf(api, eventId, "retrying");
  expect(waiting).toMatchObject({ lastErrorKind: "connect", lastStatusCode: null, reason: { code: "connect" } });
  expect(waiting.attempts[0]).toMatchObject({ errorKind: "connect", statusCode: null, responseBody: null });
  expectWait(waiting, 5000, 5500);
});

test("Retry-After puts the next attempt off, and never brings it forward", async () => {
  const { api, databaseUrl } = world;
  const target = await newTarget();
  target.behave({ kind: "answer", status: 503, headers: { "retry-after": "1200" } });
  const eventId = await sendTo(`${target.origin}/hook`);
  const asked = await deliveryOf(api, eventId, "retrying");
  expectWait(asked, 1_200_000, 1_200_000);
  target.behave({ kind: "answer", status: 429, headers: { "retry-after": "1" } });
  await skipWait(databaseUrl, asked.id);
  const later = await readUntil(
    () => readDelivery(api, asked.id),
    ({ attemptCount, status }) => attemptCount === 2 && status === "retrying",
  );
  expectWait(later, 300_000, 330_000);
});

test("a target that asks for fewer requests gets none meanwhile, and what waits spends no attempt", async () => {
  const { api } = world;
  const target = await newTarget();
  target.behave({ kind: "answer", status: 429, headers: { "retry-after": "600" } });
  const url = `${target.origin}/hook`;
  const asked = await deliveryOf(api, await sendTo(url), "retrying");
  const eventId = await track(api, `retry_${new URL(url).port}`);
  const waiting = await readUntil(
    () => deliveryOf(api, eventId, "queued"),
    ({ nextAttemptAt }) => nextAttemptAt !== null,
  );
  expect(waiting).toMatchObject({ attemptCount: 0, reason: { code: "rate_limited" } });
  expect(Date.parse(waiting.nextAttemptAt ?? "")).toBeCloseTo(Date.parse(asked.nextAttemptAt ?? ""), -4);
  expect(target.requests).toHaveLength(1);
});

test("429 is no sign of ill health, however often it comes", async () => {
  const { api } = world;
  const target = await newTarget();
  target.behave({ kind: "answer", status: 429, headers: { "retry-after": "0" } });
  const eventIds = [await sendTo(`${target.origin}/hook`)];
  const type = `retry_${new URL(target.origin).port}`;
  while (eventIds.length <= failuresToOpen) eventIds.push(await track(api, type));
  for (const eventId of eventIds) await deliveryOf(api, eventId, "retrying");
  expect(await endpointAt(api, target.origin)).toMatchObject({ status: "active", failingSince: null });
});

test("the standard schedule ends after eight attempts", async () => {
  const { api, databaseUrl } = world;
  const target = await newTarget();
  target.behave({ kind: "answer", status: 502 });
  const eventId = await sendTo(`${target.origin}/hook`);
  const { id } = await deliveryOf(api, eventId, "retrying");
  for (let made = 1; made < 8; made++) {
    await skipWait(databaseUrl, id);
    await readUntil(
      () => readDelivery(api, id),
      ({ attemptCount, status }) => attemptCount === made + 1 && status !== "sending",
    );
  }
  const failed = await deliveryOf(api, eventId, "failed");
  expect(failed).toMatchObject({ attemptCount: 8, nextAttemptAt: null, reason: { code: "attempts_exhausted" } });
  expect(target.requests).toHaveLength(8);
});

test("without retries one attempt is all", async () => {
  const target = await newTarget();
  target.behave({ kind: "reset" });
  const eventId = await sendTo(`${target.origin}/hook`, { retry: "none" });
  const failed = await deliveryOf(world.api, eventId, "failed");
  expect(failed).toMatchObject({ attemptCount: 1, reason: { code: "attempts_exhausted" } });
});

test("a cancelled delivery makes no further attempt", async () => {
  const { api, databaseUrl } = world;
  const target = await newTarget();
  target.behave({ kind: "answer", status: 500 });
  const eventId = await sendTo(`${target.origin}/hook`);
  const { id } = await deliveryOf(api, eventId, "retrying");
  await api.post(`/api/v1/deliveries/${id}/cancel`, undefined, deliveryDetailSchema);
  const cancelled = await deliveryOf(api, eventId, "cancelled");
  expect(cancelled).toMatchObject({ nextAttemptAt: null, reason: { code: "cancelled_by_person" } });
  expectProblem(await api.call("POST", `/api/v1/deliveries/${id}/cancel`), 409, "conflict");
  await skipWait(databaseUrl, id);
  const { runs } = await readUntil(
    () => api.get(`/api/v1/events/${eventId}`, eventDetailSchema),
    (event) => event.runs[0]?.status === "cancelled",
  );
  expect(runs[0]?.finishedAt).not.toBeNull();
  expect(target.requests).toHaveLength(1);
});
