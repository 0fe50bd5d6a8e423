import { expect } from "vitest";
import { readDelivery } from "#tests/integration/support/deliveries.ts";
import { flowTo, requestsAt, untilDeliveries } from "./requests.ts";
import type { Scenario } from "./scenario.ts";

const firstPauseMs = 5000;

export const retriesByItself: Scenario = {
  name: "a failed attempt is made again by itself, not before its time",
  async run(world) {
    const path = "/failed-once";
    world.receiver.behaveAt(path, { kind: "answer", status: 500 });
    const flowId = await flowTo(world, path);
    await world.shop.placeOrder();
    await untilDeliveries(world, flowId, { count: 1, status: "retrying", attempts: 1 });
    world.receiver.behaveAt(path, { kind: "answer" });
    const [row] = await untilDeliveries(world, flowId, { count: 1, status: "delivered", attempts: 2 });
    const { attempts } = await readDelivery(world.api, row?.id ?? "");
    const [first, second] = attempts.map((attempt) => Date.parse(attempt.startedAt));
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(firstPauseMs);
    expect(requestsAt(world, path)).toHaveLength(2);
  },
};
