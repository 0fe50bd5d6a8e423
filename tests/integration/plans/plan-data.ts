import { randomUUID } from "node:crypto";
import { v7 as newId } from "uuid";
import { generatedId } from "#scripts/generate-data/data-sql.ts";
import type { AuditRecord } from "#server/services/ports/audit.ts";

// Enough that reading a table from end to end is seen; `npm run measure:pages` looks at a million.
export const events = 150_000;
export const days = 40;
// One store has it all: the worst case for every filter.
export const storeId = randomUUID();
export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

export const flowId = generatedId("flow", 11);
export const lanes = Array.from({ length: 12 }, (_, number) => generatedId("endpoint", number));

/** The audit record of a change made only to be looked at. */
export const audit = (): AuditRecord => ({
  id: newId(),
  storeId,
  actor: { kind: "system", id: null, name: "Plans" },
  action: "plans.looked_at",
  targetKind: "flow",
  targetId: flowId,
  detail: {},
  at: new Date(),
});

/** A run with one delivery, as intake and a replay of events begin it. */
export const newRun = () => ({
  id: newId(),
  flowId,
  flowVersion: 1,
  status: "queued" as const,
  reasonCode: null,
  reason: null,
  lane: lanes[0] ?? "",
  delivery: { id: newId(), stepId: "s1", stepName: "Send", method: "POST" },
  lease: null,
});
