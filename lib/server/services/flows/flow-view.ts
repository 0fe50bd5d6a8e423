import type { Flow } from "#contracts/flow.ts";
import type { FlowRow } from "#server/services/ports/flows.ts";
import type { StandingRuns } from "#server/services/ports/held-runs.ts";

const noRuns: StandingRuns = { held: 0, waiting: 0 };

export function flowView(row: FlowRow, { held, waiting } = noRuns): Flow {
  return {
    id: row.id,
    name: row.name,
    status: row.status,
    pauseMode: row.pauseMode,
    liveVersion: row.liveVersion,
    definition: row.draft,
    hasUnpublishedChanges: hasUnpublishedChanges(row),
    held,
    waiting,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    updatedBy: row.updatedBy,
  };
}

/** Both definitions went through the same contract, so equal ones have equal texts. */
export function hasUnpublishedChanges({ draft, live }: Pick<FlowRow, "draft" | "live">): boolean {
  return live === null || JSON.stringify(draft) !== JSON.stringify(live);
}
