import { v7 as newId } from "uuid";
import { deliveryQuerySchema } from "#contracts/delivery.ts";
import { createDeliveryStore } from "#server/db/delivery-store.ts";
import { createFailureStore } from "#server/db/failure-store.ts";
import type { PlanCheck } from "./plan-check.ts";
import { dayMs, storeId } from "./plan-data.ts";

export const problemsCheck: PlanCheck = {
  name: "problems: failures are gathered by an index of their own, and counted by problem",
  async run({ db, expectQuick, timed }) {
    const failures = createFailureStore(db);
    const words = { kind: "deliveries_exhausted", title: "Failed", message: "Failed.", link: "/problems" } as const;
    const gather = (limit: number) =>
      failures.gather(
        limit,
        new Date(),
        () => newId(),
        ({ id }) => ({ ...words, groupKey: id }),
      );
    await expectQuick("gather 500 failures", 10_000, () => gather(500));
    await timed("gather 2,500 of them", async () => {
      for (let times = 0; times < 5; times++) await gather(500);
    });
    const groups = await failures.list(storeId, { limit: 50 });
    const one = groups[0]?.id ?? "";
    await expectQuick("problems that are open", 2000, () => failures.list(storeId, { limit: 50, status: "open" }));
    await expectQuick("how many problems are open", 200, () => failures.countOpen(storeId, 100));
    await expectQuick("what 50 problems hold up, and its worth", 10_000, () =>
      failures.numbers(groups.slice(0, 50).map(({ id }) => id)),
    );
    await expectQuick("what one problem holds up", 10_000, () => failures.numbers([one]));
    await expectQuick("a problem's hours", 500, () => failures.hours(one, new Date(Date.now() - 14 * dayMs)));
    await expectQuick("problems that may be over", 2000, () => failures.listCalm(new Date(), null, 100));
    const log = createDeliveryStore(db);
    await expectQuick("log of a problem", 10_000, () =>
      log.list(storeId, deliveryQuerySchema.parse({ problemId: one, limit: 5 })),
    );
  },
};
