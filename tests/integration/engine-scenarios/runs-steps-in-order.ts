import { expect } from "vitest";
import { expectOnceEach, flowTo, untilDeliveries } from "./requests.ts";
import type { Scenario } from "./scenario.ts";

export const runsStepsInOrder: Scenario = {
  name: "the steps of a flow are sent one after the other, each once",
  async run(world) {
    const paths = ["/step-one", "/step-two", "/step-three"];
    const flowId = await flowTo(world, ...paths);
    await world.shop.placeOrder();
    await untilDeliveries(world, flowId, { count: 3, status: "delivered", attempts: 1 });
    for (const path of paths) expectOnceEach(world, path, 1);
    const seen = world.receiver.requests.map((request) => request.path).filter((path) => paths.includes(path));
    expect(seen).toEqual(paths);
  },
};
