import { expect } from "vitest";
import { readDelivery } from "#tests/integration/support/deliveries.ts";
import { flowTo, refused, requestsAt, untilDeliveries } from "./requests.ts";
import type { Scenario } from "./scenario.ts";

export const retriesLater: Scenario = {
  name: "a refused attempt waits and is made again, with the same id and the same bytes",
  async run(world) {
    const path = "/refused-twice";
    world.receiver.behaveAt(path, refused);
    const flowId = await flowTo(world, path);
    await world.shop.placeOrder();
    for (const attempts of [1, 2]) {
      await untilDeliveries(world, flowId, { count: 1, status: "retrying", attempts });
      await world.untilWaiting(1);
      expect(requestsAt(world, path)).toHaveLength(attempts);
      if (attempts === 2) world.receiver.behaveAt(path, { kind: "answer" });
      await world.makeDue();
    }
    const [row] = await untilDeliveries(world, flowId, { count: 1, status: "delivered", attempts: 3 });
    const delivery = await readDelivery(world.api, row?.id ?? "");
    expect(delivery.attempts.map((attempt) => attempt.statusCode)).toEqual([503, 503, 200]);
    const requests = requestsAt(world, path);
    expect(new Set(requests.map((request) => request.headers["webhook-id"])).size).toBe(1);
    expect(new Set(requests.map((request) => request.body)).size).toBe(1);
  },
};
