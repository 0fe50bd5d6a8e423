import { expect } from "vitest";
import { expectOnceEach } from "./requests.ts";
import type { Scenario } from "./scenario.ts";
import { publishSteps, sendTo, totalOver, untilRun } from "./steps.ts";

export const stopsAtFilter: Scenario = {
  name: "a filter step that is not met ends the run, with what it compared as the reason",
  async run(world) {
    const flowId = await publishSteps(
      world,
      { id: "any", kind: "filter", if: totalOver(0) },
      sendTo(world, "before-filter"),
      { id: "large", kind: "filter", if: totalOver(1_000_000) },
      sendTo(world, "behind-filter"),
    );
    await world.shop.placeOrder();
    const run = await untilRun(world, flowId, "skipped");
    expect(run.reason).toEqual({
      code: "filter_step",
      message: expect.stringMatching(/^Total [\d.]+ USD is not greater than 1000000.00$/),
    });
    expect(run.finishedAt).not.toBeNull();
    expectOnceEach(world, "/before-filter", 1);
    expectOnceEach(world, "/behind-filter", 0);
  },
};
