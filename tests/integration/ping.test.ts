import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { verifyStandardWebhook } from "#core/signing/standard-webhooks.ts";
import type { Container } from "#server/container.ts";
import type { Ctx } from "#server/services/context.ts";
import { ensureEndpoint } from "#server/services/endpoints/ensure-endpoint.ts";
import { pingEndpoint } from "#server/services/endpoints/ping-endpoint.ts";
import { readActivity } from "#server/services/endpoints/read-activity.ts";
import { rotateSecret } from "#server/services/endpoints/rotate-secret.ts";
import { updateEndpoint } from "#server/services/endpoints/update-endpoint.ts";
import { type ReceivedRequest, type Receiver, startReceiver } from "#tests/fakes/receiver.ts";
import { ctxOf, openContainer, storeId } from "./support/in-process.ts";
import { runSql } from "./support/sql.ts";

let container: Container;
let databaseUrl: string;
let receiver: Receiver;
let ctx: Ctx;
let endpointId: string;

beforeAll(async () => {
  ({ container, databaseUrl } = await openContainer("127.0.0.1/32"));
  receiver = await startReceiver();
  ctx = ctxOf(container.ports, "manager");
  endpointId = (await ensureEndpoint(ctx.ports, storeId, receiver.origin)).id;
});
beforeEach(() => receiver.behave({ kind: "answer", status: 204 }));
afterAll(async () => {
  await container.stop(1000);
  await receiver.close();
});

const audited = () =>
  runSql<{ action: string; detail: Record<string, unknown> }>(
    databaseUrl,
    "SELECT action, detail FROM audit_entry ORDER BY id DESC LIMIT 1",
  );

function newest(): ReceivedRequest {
  const request = receiver.requests.at(-1);
  if (!request) throw new Error("Nothing came.");
  return request;
}

function isSignedBy(secret: string, { headers, rawBody }: ReceivedRequest): boolean {
  const [id, timestamp, signature] = ["id", "timestamp", "signature"].map((name) => headers[`webhook-${name}`] ?? null);
  return verifyStandardWebhook({
    headers: { id: id ?? null, timestamp: timestamp ?? null, signature: signature ?? null },
    body: rawBody,
    secrets: [secret],
    nowMs: Date.now(),
  }).ok;
}

test("a ping is signed, says that it is one, is audited, and is no delivery", async () => {
  const { secret } = await rotateSecret(ctx, endpointId, { overlapHours: 0 });
  const result = await pingEndpoint(ctx, endpointId, { path: "/hooks/orders?key=k-1" });
  expect(result).toMatchObject({ arrived: true, message: "It answered 204.", response: { statusCode: 204 } });
  expect(result.timing.totalMs).toBeGreaterThan(0);
  const request = newest();
  expect(request).toMatchObject({
    method: "POST",
    path: "/hooks/orders?key=k-1",
    headers: { "hookline-ping": "true" },
  });
  expect(JSON.parse(request.body)).toMatchObject({ type: "ping", data: { endpointId } });
  expect(request.body).toBe(result.request.body);
  expect(isSignedBy(secret, request)).toBe(true);
  const [entry] = await audited();
  expect(entry?.action).toBe("endpoint.pinged");
  expect(entry?.detail).toMatchObject({ path: "/hooks/orders", statusCode: 204, errorKind: null });
  expect(JSON.stringify(entry)).not.toContain("k-1");
  expect(await runSql(databaseUrl, "SELECT 1 FROM delivery UNION ALL SELECT 1 FROM event")).toEqual([]);
  expect((await readActivity(ctx, endpointId, "24h")).changes[0]).toMatchObject({
    action: "endpoint.pinged",
    actor: "Olga Owner",
  });
});

test("while the secret is changed, both verify it; afterwards the new one only", async () => {
  const before = (await rotateSecret(ctx, endpointId, { overlapHours: 0 })).secret;
  const after = (await rotateSecret(ctx, endpointId, { overlapHours: 24 })).secret;
  await pingEndpoint(ctx, endpointId, { path: "/" });
  expect([isSignedBy(before, newest()), isSignedBy(after, newest())]).toEqual([true, true]);
  await rotateSecret(ctx, endpointId, { overlapHours: 0 });
  await pingEndpoint(ctx, endpointId, { path: "/" });
  expect([isSignedBy(before, newest()), isSignedBy(after, newest())]).toEqual([false, false]);
});

test("what the receiver answers is shown, and leaves the endpoint's health as it is", async () => {
  receiver.behave({ kind: "answer", status: 500, body: "no room" });
  const result = await pingEndpoint(ctx, endpointId, { path: "/" });
  expect(result).toMatchObject({ arrived: false, response: { statusCode: 500, body: "no room" } });
  receiver.behave({ kind: "reset" });
  expect(await pingEndpoint(ctx, endpointId, { path: "/" })).toMatchObject({ arrived: false, response: null });
  const [row] = await runSql(databaseUrl, "SELECT status, failing_since FROM endpoint WHERE id = $1", [endpointId]);
  expect(row).toEqual({ status: "active", failing_since: null });
});

test("a paused endpoint is tried by a ping and stays paused", async () => {
  await updateEndpoint(ctx, endpointId, { status: "paused" });
  expect(await pingEndpoint(ctx, endpointId, { path: "/" })).toMatchObject({ arrived: true });
  expect((await updateEndpoint(ctx, endpointId, { status: "active" })).status).toBe("active");
});

test("a path cannot lead to another host, and no private address is reached", async () => {
  for (const path of ["//evil.example/x", "/@evil.example", "/\\evil.example"]) {
    const { request } = await pingEndpoint(ctx, endpointId, { path });
    expect(new URL(request.url).origin, path).toBe(receiver.origin);
  }
  const taken = receiver.connectionCount();
  const { id } = await ensureEndpoint(ctx.ports, storeId, `http://127.0.0.2:${receiver.port}`);
  const blocked = await pingEndpoint(ctx, id, { path: "/" });
  expect(blocked).toMatchObject({ arrived: false, response: null });
  expect(blocked.message).toContain("not a public web address");
  expect(receiver.connectionCount()).toBe(taken);
});

test("who may only look sends none, and nobody pings another store's endpoint", async () => {
  const count = receiver.requests.length;
  await expect(pingEndpoint({ ...ctx, role: "analyst" }, endpointId, { path: "/" })).rejects.toThrow("may look");
  const foreign = { ...ctx, storeId: "01890000-0000-7000-8000-000000000099" };
  await expect(pingEndpoint(foreign, endpointId, { path: "/" })).rejects.toThrow("no such endpoint");
  expect(receiver.requests).toHaveLength(count);
});
