import { request } from "#client/api.ts";
import { pagedQuery } from "#client/paged.ts";
import { heldRunSchema, releasedRunsSchema, skippedRunsSchema } from "#contracts/run.ts";

const path = "/api/v1/runs";
const runsAtOnce = 500;

/** The held runs of a flow, oldest first; news of deliveries are news of them. */
export function heldRunsQuery(flowId: string) {
  return pagedQuery("deliveries", heldRunSchema, path, { flowId, status: "held", limit: 100 });
}

/** These runs go on, or with null all that wait for a person; how many did. 409 while the flow is paused. */
export function releaseRuns(flowId: string, runIds: readonly string[] | null): Promise<number> {
  return inTurns(runIds, async (ids) => {
    const answer = await request(releasedRunsSchema, "POST", `${path}/release`, { flowId, runIds: ids });
    return answer.released;
  });
}

/** These runs, or with null all that wait for a person, end as skipped; how many did. */
export function skipRuns(flowId: string, runIds: readonly string[] | null): Promise<number> {
  return inTurns(runIds, async (ids) => {
    const answer = await request(skippedRunsSchema, "POST", `${path}/skip`, { flowId, runIds: ids });
    return answer.skipped;
  });
}

async function inTurns(
  runIds: readonly string[] | null,
  move: (ids: string[] | undefined) => Promise<number>,
): Promise<number> {
  if (runIds === null) return move(undefined);
  let moved = 0;
  for (let from = 0; from < runIds.length; from += runsAtOnce)
    moved += await move(runIds.slice(from, from + runsAtOnce));
  return moved;
}
