import { v7 as newId } from "uuid";
import { createHeldRunStore } from "#server/db/held-run-store.ts";
import { countByStep } from "#server/db/step-counts.ts";
import type { PlanCheck } from "./plan-check.ts";
import { audit, dayMs, days, events, flowId, storeId } from "./plan-data.ts";

export const flowStepsCheck: PlanCheck = {
  name: "a flow's steps and held runs",
  async run({ db, expectQuick }) {
    const since = new Date(Date.now() - dayMs);
    const perDay = events / days / 20;
    await expectQuick("counts of a flow's steps", perDay * 2, () => countByStep(db, storeId, flowId, since, 100_000));
    const runs = createHeldRunStore(db);
    const query = { flowId, reason: "flow_paused", cursor: null, limit: 51 };
    await expectQuick("held runs of a flow", 20_000, () => runs.list(storeId, query));
    const [first] = await runs.list(storeId, query);
    await expectQuick("held runs from a cursor", 20_000, () =>
      runs.list(storeId, { ...query, cursor: first?.id ?? null }),
    );
    const which = {
      storeId,
      flowId,
      reasonCodes: ["flow_paused"],
      runIds: null,
      afterId: null,
      upTo: newId(),
      limit: 100,
    };
    await expectQuick("release 100 held runs", 20_000, () =>
      runs.move({ ...which, reasonCodes: ["breaker_open"], move: "release" }, audit()),
    );
    await expectQuick("skip 100 held runs", 20_000, () =>
      runs.move({ ...which, reasonCodes: ["flood"], move: "skip" }, audit()),
    );
  },
};
