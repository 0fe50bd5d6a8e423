import { expect } from "vitest";
import { anything } from "#tests/integration/support/api-client.ts";
import { flowTo, requestsAt, untilDeliveries } from "./requests.ts";
import type { Scenario } from "./scenario.ts";

export const resendsByHand: Scenario = {
  name: "a resend by hand goes out at once, also for a run that has ended",
  async run(world) {
    const path = "/by-hand";
    const flowId = await flowTo(world, path);
    await world.shop.placeOrder();
    const [row] = await untilDeliveries(world, flowId, { count: 1, status: "delivered", attempts: 1 });
    await world.api.post(`/api/v1/deliveries/${row?.id}/replay`, {}, anything);
    await untilDeliveries(world, flowId, { count: 1, status: "delivered", attempts: 2 });
    expect(requestsAt(world, path)).toHaveLength(2);
  },
};
