import { expect } from "vitest";
import { deliveryOf } from "#tests/integration/support/deliveries.ts";
import { expectOnceEach, flowTo, requestsAt } from "./requests.ts";
import type { Scenario } from "./scenario.ts";

export const deliversOrder: Scenario = {
  name: "an accepted order becomes one delivered webhook",
  async run(world) {
    const path = "/one-order";
    await flowTo(world, path);
    const { eventId, orderNumber } = await world.shop.placeOrder();
    const delivery = await deliveryOf(world.api, eventId, "delivered");
    expect(delivery.attempts.map((attempt) => attempt.statusCode)).toEqual([200]);
    expectOnceEach(world, path, 1);
    expect(requestsAt(world, path)[0]?.body).toBe(JSON.stringify({ order: orderNumber }));
  },
};
