import { createCountStore } from "#server/db/count-store.ts";
import { createRetentionStore } from "#server/db/retention-store.ts";
import type { PlanCheck } from "./plan-check.ts";
import { dayMs, days, events } from "./plan-data.ts";

export const retentionCheck: PlanCheck = {
  name: "hourly counts and retention",
  async run({ db, expectQuick, timed }) {
    const counts = createCountStore(db);
    const perHour = (2 * events) / (days * 24);
    const hour = new Date(Math.floor(Date.now() / 3_600_000 - 5) * 3_600_000);
    await expectQuick("what was counted last", 50, () => counts.span("deliveries"));
    await expectQuick("count an hour of events", perHour * 2, () => counts.countHour("events", hour));
    await expectQuick("count an hour of deliveries", perHour * 2, () => counts.countHour("deliveries", hour));
    await expectQuick("count an hour of delivery times", perHour * 2, () => counts.countHour("delivery_times", hour));
    await expectQuick("count an hour of attempts", perHour * 8, () => counts.countHour("attempts", hour));
    await expectQuick("the first attempt after an hour", perHour * 8, () => counts.span("attempts"));
    const retention = createRetentionStore(db);
    const before = new Date(Date.now() - 30 * dayMs);
    await expectQuick("remove 500 old events and what hangs on them", 10_000, () =>
      retention.removeEvents(before, null, 500),
    );
    await timed("remove 10,000 of them", async () => {
      let batch = await retention.removeEvents(before, null, 500);
      for (let times = 1; times < 20; times++) batch = await retention.removeEvents(before, batch.after, 500);
    });
    await expectQuick("remove old once-per keys", 10, () => retention.removeOld("once_key", before, 2000));
  },
};
