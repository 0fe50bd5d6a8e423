import { expectOnceEach, flowTo, placeOrders, untilDeliveries } from "./requests.ts";
import type { Scenario } from "./scenario.ts";

const orders = 120;

export const deliversRush: Scenario = {
  name: "a rush of orders is delivered once each",
  async run(world) {
    const path = "/rush";
    const flowId = await flowTo(world, path);
    await placeOrders(world, orders);
    await untilDeliveries(world, flowId, { count: orders, status: "delivered", attempts: 1 });
    expectOnceEach(world, path, orders);
  },
};
