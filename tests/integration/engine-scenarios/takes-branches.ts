import { expect } from "vitest";
import { expectOnceEach } from "./requests.ts";
import type { Scenario } from "./scenario.ts";
import { publishSteps, sendTo, totalOver, untilRun } from "./steps.ts";

export const takesBranches: Scenario = {
  name: "splits take their branch, nested ones too, and join behind it",
  async run(world) {
    const path = (name: string) => sendTo(world, `branch-${name}`);
    const inner = {
      id: "in",
      kind: "split",
      if: totalOver(1_000_000),
      then: [path("deep-yes")],
      else: [path("deep-no")],
    };
    const flowId = await publishSteps(
      world,
      { id: "out", kind: "split", if: totalOver(0), then: [inner, path("yes")], else: [path("no")] },
      { id: "empty", kind: "split", if: totalOver(1_000_000), then: [path("never")], else: [] },
      path("joined"),
    );
    await world.shop.placeOrder();
    const run = await untilRun(world, flowId, "completed");
    for (const taken of ["deep-no", "yes", "joined"]) expectOnceEach(world, `/branch-${taken}`, 1);
    for (const other of ["deep-yes", "no", "never"]) expectOnceEach(world, `/branch-${other}`, 0);
    expect(run.deliveries.map((delivery) => delivery.stepId)).toEqual([
      "branch-deep-no",
      "branch-yes",
      "branch-joined",
    ]);
  },
};
