import { expect } from "vitest";
import { anything } from "#tests/integration/support/api-client.ts";
import { expectOnceEach, untilDeliveries } from "./requests.ts";
import type { Scenario } from "./scenario.ts";
import { publishSteps, sendTo, totalOver, untilRun, waitAnHour } from "./steps.ts";

export const pausesInDelay: Scenario = {
  name: "a flow paused while a run waits in a delay holds it at the next webhook, on the version it began with",
  async run(world) {
    const flowId = await publishSteps(world, waitAnHour("wait"), sendTo(world, "paused-in-delay"));
    await world.shop.placeOrder();
    await world.untilWaiting(1);
    const definition = {
      trigger: { kind: "event", eventType: "placed_order" },
      steps: [sendTo(world, "newer-version")],
    };
    await world.api.call("PATCH", `/api/v1/flows/${flowId}`, { definition });
    await world.api.post(`/api/v1/flows/${flowId}/publish`, {}, anything);
    await world.api.post(`/api/v1/flows/${flowId}/pause`, { mode: "skip" }, anything);
    await world.makeDue();
    const held = await untilRun(world, flowId, "held");
    expect(held).toMatchObject({ flowVersion: 1, reason: { code: "flow_paused" }, wakeAt: null });
    await untilDeliveries(world, flowId, { count: 1, status: "held", attempts: 0 });
    expectOnceEach(world, "/paused-in-delay", 0);
    await world.api.post(`/api/v1/flows/${flowId}/resume`, {}, anything);
    await untilRun(world, flowId, "completed");
    expectOnceEach(world, "/paused-in-delay", 1);
    expectOnceEach(world, "/newer-version", 0);
  },
};

export const cancelsInDelay: Scenario = {
  name: "a run that waits in a delay can be cancelled, and never goes on",
  async run(world) {
    const steps = [
      waitAnHour("wait"),
      { id: "if", kind: "filter", if: totalOver(0) },
      sendTo(world, "cancelled-in-delay"),
    ];
    const flowId = await publishSteps(world, ...steps);
    await world.shop.placeOrder();
    await world.untilWaiting(1);
    const { id } = await untilRun(world, flowId, "waiting");
    await world.api.post(`/api/v1/runs/${id}/cancel`, {}, anything);
    await world.makeDue();
    expect(await untilRun(world, flowId, "cancelled")).toMatchObject({ wakeAt: null, deliveries: [] });
    expectOnceEach(world, "/cancelled-in-delay", 0);
  },
};
