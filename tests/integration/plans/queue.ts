import { generatedId } from "#scripts/generate-data/data-sql.ts";
import { createFlowHours } from "#server/db/flow-hours.ts";
import { createHeldRunStore } from "#server/db/held-run-store.ts";
import { createQueueReader } from "#server/db/queue-reader.ts";
import { createRunQueue } from "#server/db/run-queue.ts";
import type { PlanCheck } from "./plan-check.ts";
import { flowId, lanes, storeId } from "./plan-data.ts";

export const queueCheck: PlanCheck = {
  name: "the queue: finding, claiming, recording, releasing",
  async run({ db, expectQuick }) {
    const queue = createRunQueue(db);
    await expectQuick("lanes that are due", 500, () => queue.dueLanes());
    await expectQuick("claim 10 of each lane, and load them", 1500, () =>
      queue.claimLanes(
        lanes.map((lane) => ({ lane, room: 10, limit: null })),
        1,
      ),
    );
    const [due] = await db.pool.query("SELECT id FROM run WHERE wake_at <= now() LIMIT 1").then(({ rows }) => rows);
    await expectQuick("claim one", 50, () => queue.claimOne(due.id, 1, null));
    const limited = [{ lane: lanes[0] ?? "", room: 1, limit: 5000 }];
    await expectQuick("claim one of a lane with a limit on what is under way", 200, () => queue.claimLanes(limited, 1));
    await expectQuick("overdue runs", 5000, () => queue.listOverdue(0, null, 1000));
    await expectQuick("held by lane", 10_000, () => queue.heldByLane(storeId, lanes));
    const flowIds = Array.from({ length: 50 }, (_, number) => generatedId("flow", number));
    await expectQuick("held and waiting by flow", 30_000, () => createHeldRunStore(db).countStanding(storeId, flowIds));
    await expectQuick("depth and age of the queue, held by reason", 30_000, () => createQueueReader(db).read());
    await expectQuick("release 100 of a flow", 20_000, () =>
      queue.releaseHeld(storeId, { flowId, reasonCode: "flow_paused", limit: 100 }),
    );
    await expectQuick("release one of a lane", 5000, () =>
      queue.releaseHeld(storeId, { lane: lanes[7] ?? "", reasonCode: "breaker_open", limit: 1 }),
    );
    await expectQuick("room in a flow's hour", 20_000, () =>
      createFlowHours(db).takeRoom(storeId, flowId, new Date(), 5000),
    );
  },
};
