import { expect } from "vitest";
import { readUntil } from "#tests/integration/support/until.ts";
import { expireLeases } from "./expire-leases.ts";
import { flowTo, placeOrders, requestsAt, untilDeliveries } from "./requests.ts";
import type { Scenario } from "./scenario.ts";

const orders = 4;

export const survivesKill: Scenario = {
  name: "attempts under way when the process is killed are made again under the same ids",
  async run(world) {
    const path = "/killed";
    const engine = world.engine();
    world.receiver.behaveAt(path, { kind: "hang" });
    const flowId = await flowTo(world, path);
    await placeOrders(world, orders);
    await readUntil(
      async () => requestsAt(world, path).length,
      (count) => count === orders,
    );
    await world.app.kill9();
    world.receiver.behaveAt(path, { kind: "answer" });
    await expireLeases(world.databaseUrl);
    await world.restart(engine);
    await untilDeliveries(world, flowId, { count: orders, status: "delivered", attempts: 1 });
    const ids = requestsAt(world, path).map((request) => request.headers["webhook-id"]);
    expect(ids).toHaveLength(2 * orders);
    expect(new Set(ids).size).toBe(orders);
  },
};
