import { expect } from "vitest";
import { runSql } from "#tests/integration/support/sql.ts";
import { expectOnceEach } from "./requests.ts";
import type { Scenario } from "./scenario.ts";
import { publishSteps, sendTo, untilRun, waitAnHour } from "./steps.ts";

const hourMs = 3_600_000;

export const waitsInDelay: Scenario = {
  name: "a delay is waited for once, through a kill -9 and a restart, and nothing behind it is sent before",
  async run(world) {
    const engine = world.engine();
    const flowId = await publishSteps(
      world,
      sendTo(world, "before-delay"),
      waitAnHour("wait"),
      sendTo(world, "behind-delay"),
    );
    await world.shop.placeOrder();
    await world.untilWaiting(1);
    const waiting = await untilRun(world, flowId, "waiting");
    expect(waiting.reason).toMatchObject({ code: "delay", message: expect.stringMatching(/^Waits 1 hour, until /) });
    expectOnceEach(world, "/before-delay", 1);
    const kept = () =>
      runSql<{ started_at: Date; wake_at: Date; status: string }>(
        world.databaseUrl,
        "SELECT status, started_at, wake_at FROM run_step WHERE run_id = $1",
        [waiting.id],
      );
    const [before] = await kept();
    expect((before?.wake_at.getTime() ?? 0) - (before?.started_at.getTime() ?? 0)).toBe(hourMs);
    expect(before?.wake_at.toISOString()).toBe(waiting.wakeAt);

    await world.app.kill9();
    await world.restart(engine);
    expect(await kept()).toEqual([before]);
    expectOnceEach(world, "/behind-delay", 0);

    await world.makeDue();
    await untilRun(world, flowId, "completed");
    expectOnceEach(world, "/before-delay", 1);
    expectOnceEach(world, "/behind-delay", 1);
    expect(await kept()).toMatchObject([{ status: "done", started_at: before?.started_at }]);
  },
};
