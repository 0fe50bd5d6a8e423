import { v7 as newId } from "uuid";
import { generatedId } from "#scripts/generate-data/data-sql.ts";
import { createEventStore } from "#server/db/event-store.ts";
import type { PlanCheck } from "./plan-check.ts";
import { newRun, storeId } from "./plan-data.ts";

export const intakeCheck: PlanCheck = {
  name: "intake: a new event with its run, and one that was sent before",
  async run({ db, expectQuick }) {
    const store = createEventStore(db);
    const accept = (dedupeKey: string) => {
      const id = newId();
      const [sourceId, type] = [generatedId("source", 1), "placed_order"];
      const texts = {
        normalised: "{}",
        person: "{}",
        payload: "{}",
        externalId: null,
        orderNumber: null,
        personEmail: null,
      };
      const at = new Date();
      const run = {
        ...newRun(),
        once: { keyHash: dedupeKey, key: dedupeKey, until: at, words: "Once" },
        flood: { runsPerHour: 10, reason: "Flood" },
      };
      const event = {
        ...texts,
        id,
        storeId,
        sourceId,
        type,
        dedupeKey,
        occurredAt: at,
        receivedAt: at,
        orderValue: { amount: 49.9, currency: "USD" },
        isTest: false,
        decisions: [],
      };
      return store.accept(event, [run]);
    };
    await expectQuick("accept an event", 100, () => accept("plan-new"));
    await expectQuick("accept a duplicate", 100, () => accept("generated-1"));
  },
};
