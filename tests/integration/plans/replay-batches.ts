import { v7 as newId } from "uuid";
import { deliveryFilterSchema } from "#contracts/delivery.ts";
import { createReplayStore } from "#server/db/replay-store.ts";
import type { ReplayRow, ReplayWhat } from "#server/services/ports/replays.ts";
import type { PlanCheck } from "./plan-check.ts";
import { audit, dayMs, flowId, newRun, storeId } from "./plan-data.ts";

export const replayBatchesCheck: PlanCheck = {
  name: "the batches of a replay",
  async run({ db, expectQuick }) {
    const store = createReplayStore(db);
    const begin = async (what: ReplayWhat): Promise<ReplayRow> => {
      const standing = {
        status: "running",
        matched: 0,
        done: 0,
        skipped: 0,
        position: null,
        finishedAt: null,
      } as const;
      const row = {
        ...what,
        ...standing,
        id: newId(),
        storeId,
        upTo: newId(),
        createdBy: "Plans",
        createdAt: new Date(),
        passedOver: {},
      };
      await store.create(row, audit());
      return row;
    };
    const filter = deliveryFilterSchema.parse({ status: ["failed"], flowId });
    const failed = { kind: "deliveries", filter, flowId: null } as const;
    const same = await begin({ ...failed, mode: "same" });
    await expectQuick("count what a replay is about", 100_000, () => store.count(storeId, same, same.upTo, 100_000));
    await expectQuick("ask 500 deliveries again", 20_000, () => store.askAgain(same, 500));
    const asked = await store.find(storeId, same.id);
    await expectQuick("ask the next 500", 20_000, () => store.askAgain(asked ?? same, 500));
    await expectQuick("how a replay stands", 5000, () => store.counts(same.id));
    await expectQuick("what of it is pending", 5000, () => store.pending(same.id));
    const rerender = await begin({ ...failed, mode: "rerender" });
    await expectQuick("the next 200 deliveries to render again", 20_000, () => store.nextDeliveries(rerender, 200));
    const from = new Date(Date.now() - 20 * dayMs).toISOString();
    const past = await begin({ kind: "events", mode: "rerender", filter: { type: "paid_order", from }, flowId });
    await expectQuick("the next 25 events of a time range", 2000, () => store.nextEvents(past, 25));
    const events25 = await store.nextEvents(past, 25);
    const run = (eventId: string) => ({
      ...newRun(),
      eventId,
      once: null,
      flood: null,
      rerenderedFrom: null,
    });
    const step = { position: events25.at(-1)?.id ?? past.upTo, seen: 25 };
    await expectQuick("begin the runs of 25 events", 500, () =>
      store.beginStep(
        past,
        step,
        events25.map(({ id }) => run(id)),
        {},
        new Date(),
      ),
    );
  },
};
