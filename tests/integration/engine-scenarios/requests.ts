import { expect } from "vitest";
import type { Delivery, DeliveryStatus } from "#contracts/delivery.ts";
import type { ReceivedRequest, ReceiverBehaviour } from "#tests/fakes/receiver.ts";
import { listDeliveries } from "#tests/integration/support/deliveries.ts";
import { orderFlow, publishFlow, webhookStep } from "#tests/integration/support/flows.ts";
import { readUntil } from "#tests/integration/support/until.ts";
import type { EngineWorld } from "./engine-world.ts";

/** Refuses with a wish to be left alone for an hour: whatever comes sooner was brought about by the test. */
export const refused: ReceiverBehaviour = { kind: "answer", status: 503, headers: { "retry-after": "3600" } };

/** A live flow "when an order is placed, POST to each of these paths of the receiver"; answers its id. */
export function flowTo(world: EngineWorld, ...paths: string[]): Promise<string> {
  const steps = paths.map((path, index) => webhookStep(`${world.receiver.origin}${path}`, { id: `s${index + 1}` }));
  return publishFlow(world.api, orderFlow(...steps));
}

/** What the receiver got at this path so far. */
export function requestsAt({ receiver }: EngineWorld, path: string): ReceivedRequest[] {
  return receiver.requests.filter((request) => request.path === path);
}

/** Every one of `count` deliveries was sent exactly once: as many requests as there are ids. */
export function expectOnceEach(world: EngineWorld, path: string, count: number): void {
  const ids = requestsAt(world, path).map((request) => request.headers["webhook-id"]);
  expect(ids).toHaveLength(count);
  expect(new Set(ids).size).toBe(count);
}

/** The deliveries of a flow, as soon as there are `count`, all of this status and with so many attempts each. */
export function untilDeliveries(
  { api }: EngineWorld,
  flowId: string,
  expected: { count: number; status: DeliveryStatus; attempts: number },
): Promise<Delivery[]> {
  return readUntil(
    () => listDeliveries(api, `flowId=${flowId}`),
    (rows) =>
      rows.length === expected.count &&
      rows.every((row) => row.status === expected.status && row.attemptCount === expected.attempts),
  );
}

export async function placeOrders({ shop }: EngineWorld, count: number): Promise<void> {
  await Promise.all(Array.from({ length: count }, () => shop.placeOrder()));
}
