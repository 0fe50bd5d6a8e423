import { afterAll, beforeAll, expect, test } from "vitest";
import { canonicalJson, signatureOf } from "#tests/fakes/inngest/signing.ts";
import { type EngineWorld, openEngineWorld } from "#tests/integration/engine-scenarios/engine-world.ts";
import { expectOnceEach, flowTo, placeOrders, untilDeliveries } from "#tests/integration/engine-scenarios/requests.ts";

const signingKey = `signkey-test-${"0123456789abcdef".repeat(4)}`;
const otherKey = `signkey-test-${"fedcba9876543210".repeat(4)}`;
const tenMinutesSeconds = 600;
let world: EngineWorld;

beforeAll(async () => {
  world = await openEngineWorld("inngest", { signingKey, eventKey: "event-key-of-the-test" });
});

afterAll(() => world.close());

const nowSeconds = () => Math.floor(Date.now() / 1000);

/** A call that would advance this run, signed as given. */
async function call(body: object, signature: string | null): Promise<Response> {
  const url = `${world.app.url}/api/inngest?fnId=hookline-advance-run&stepId=step`;
  const signed: Record<string, string> = signature === null ? {} : { "x-inngest-signature": signature };
  const headers = { "content-type": "application/json", ...signed };
  return fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
}

test("in cloud mode everything is signed, both ways, and a rush is delivered once each", async () => {
  const path = "/cloud";
  const flowId = await flowTo(world, path);
  await placeOrders(world, 10);
  await untilDeliveries(world, flowId, { count: 10, status: "delivered", attempts: 1 });
  expectOnceEach(world, path, 10);
});

test("a call that is unsigned, signed with another key, altered or old is answered 401 and does nothing", async () => {
  const path = "/never-sent";
  world.inngest.faults.eventsStatus = 500;
  const flowId = await flowTo(world, path);
  const { eventId } = await world.shop.placeOrder();
  const body = { version: 2, event: { name: "hookline/run.requested", data: { eventId } }, steps: {}, ctx: {} };
  const text = canonicalJson(body);
  const signatures = [
    null,
    "",
    "t=1&s=00",
    signatureOf(otherKey, text, nowSeconds()),
    signatureOf(signingKey, `${text} `, nowSeconds()),
    signatureOf(signingKey, text, nowSeconds() - tenMinutesSeconds),
  ];
  for (const signature of signatures) {
    const answer = await call(body, signature);
    expect(answer.status, `${signature}`).toBe(401);
    expect(answer.headers.get("x-inngest-sdk"), "says nothing about itself").toBeNull();
  }
  expectOnceEach(world, path, 0);
  world.inngest.faults.eventsStatus = null;
  await untilDeliveries(world, flowId, { count: 1, status: "delivered", attempts: 1 });
});

test("nobody without the key can have our functions registered anew or read about them", async () => {
  const before = world.inngest.registrations();
  const url = `${world.app.url}/api/inngest`;
  for (const method of ["PUT", "GET"]) expect((await fetch(url, { method })).status, method).toBe(401);
  expect(world.inngest.registrations()).toBe(before);
});
