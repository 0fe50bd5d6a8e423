import { anything } from "#tests/integration/support/api-client.ts";
import { expectOnceEach, flowTo, placeOrders, untilDeliveries } from "./requests.ts";
import type { Scenario } from "./scenario.ts";

const orders = 5;

export const releasesPaused: Scenario = {
  name: "what was held while a flow was paused is sent once each when it is resumed",
  async run(world) {
    const path = "/held";
    const flowId = await flowTo(world, path);
    await world.api.post(`/api/v1/flows/${flowId}/pause`, { mode: "hold" }, anything);
    await placeOrders(world, orders);
    await untilDeliveries(world, flowId, { count: orders, status: "held", attempts: 0 });
    expectOnceEach(world, path, 0);
    await world.api.post(`/api/v1/flows/${flowId}/resume`, {}, anything);
    await untilDeliveries(world, flowId, { count: orders, status: "delivered", attempts: 1 });
    expectOnceEach(world, path, orders);
  },
};
