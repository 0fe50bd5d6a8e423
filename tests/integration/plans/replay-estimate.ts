import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { deliveryQuerySchema } from "#contracts/delivery.ts";
import { replayMax } from "#contracts/replay.ts";
import { createDeliveryStore } from "#server/db/delivery-store.ts";
import { createReplayStore } from "#server/db/replay-store.ts";
import type { PlanCheck } from "./plan-check.ts";
import { flowId, storeId } from "./plan-data.ts";

export const replayEstimateCheck: PlanCheck = {
  name: "the estimate of a replay",
  async run({ db, expectQuick, look }) {
    const replays = createReplayStore(db);
    await expectQuick("estimate of a flow's failed", 20_000, () =>
      replays.tally(storeId, { flowId, status: ["failed"] }, replayMax + 1),
    );
    // Looked at from end to end, as far as a replay may go.
    const [all] = await look("estimate of all there is", () => replays.tally(storeId, {}, replayMax + 1));
    expect(all?.rowsRead).toBeLessThanOrEqual(1.1 * replayMax);
    await expectQuick("log of a replay", 100, () =>
      createDeliveryStore(db).list(storeId, deliveryQuerySchema.parse({ replayId: randomUUID(), limit: 50 })),
    );
  },
};
