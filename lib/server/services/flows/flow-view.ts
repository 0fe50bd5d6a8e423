import type { Flow } from "#contracts/flow.ts";
import type { FlowRow } from "#server/services/ports/flows.ts";

export function flowView(row: FlowRow): Flow {
  return {
    id: row.id,
    name: row.name,
    status: row.status,
    pauseMode: row.pauseMode,
    liveVersion: row.liveVersion,
    definition: row.draft,
    // Both went through the same contract, so equal definitions have equal texts.
    hasUnpublishedChanges: row.live === null || JSON.stringify(row.draft) !== JSON.stringify(row.live),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
