import { type FailureGroup, failureGroupPageSchema } from "#contracts/failure-group.ts";
import type { ApiClient } from "./api-client.ts";
import { deliveryOf } from "./deliveries.ts";
import { publishFlow, webhookStep } from "./flows.ts";
import { runSql } from "./sql.ts";
import { flowOf, track } from "./track.ts";
import { readUntil } from "./until.ts";
import type { World } from "./world.ts";

/** A flow of its own whose receiver refuses the key, and one event that failed at it; answers the flow's id. */
export async function failOnce({ api, receiver }: Pick<World, "api" | "receiver">, type = "fails"): Promise<string> {
  receiver.behaveAt(`/${type}`, { kind: "answer", status: 401, body: '{"error":"invalid key"}' });
  const flowId = await publishFlow(api, flowOf(type, webhookStep(`${receiver.origin}/${type}`)), `Flow ${type}`);
  await deliveryOf(api, await track(api, type), "failed");
  return flowId;
}

/** The flow's problem, as soon as it has one that is so. */
export async function problemOf(
  api: ApiClient,
  flowId: string,
  isSo: (problem: FailureGroup) => boolean = () => true,
): Promise<FailureGroup> {
  const found = await readUntil(
    async () => {
      const { data } = await api.get("/api/v1/problems?limit=200", failureGroupPageSchema);
      return data.find((problem) => problem.flowId === flowId && isSo(problem));
    },
    (problem) => problem !== undefined,
  );
  if (!found) throw new Error(`The flow ${flowId} has no such problem.`);
  return found;
}

/** As soon as all that failed belongs to a problem, so that no notice of it is still to come. */
export async function untilGathered(databaseUrl: string): Promise<void> {
  const left = "SELECT id FROM delivery WHERE status = 'failed' AND grouped_attempts IS DISTINCT FROM attempt_count";
  await readUntil(
    () => runSql(databaseUrl, `${left} AND NOT is_test LIMIT 1`),
    (rows) => rows.length === 0,
  );
}
