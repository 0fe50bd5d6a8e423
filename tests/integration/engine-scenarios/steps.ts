import { type RunDetail, runDetailSchema } from "#contracts/run.ts";
import { orderFlow, publishFlow, type StepInput, webhookStep } from "#tests/integration/support/flows.ts";
import { runSql } from "#tests/integration/support/sql.ts";
import { readUntil } from "#tests/integration/support/until.ts";
import type { EngineWorld } from "./engine-world.ts";

/** A webhook to this path of the receiver, which is its id too. */
export function sendTo(world: EngineWorld, path: string): StepInput {
  return webhookStep(`${world.receiver.origin}/${path}`, { id: path });
}

/** Long enough that only the test ends it. */
export function waitAnHour(id: string): StepInput {
  return { id, kind: "delay", for: { value: 1, unit: "hours" } };
}

export function totalOver(value: number) {
  return { path: "event.total", op: "gt", value };
}

export function publishSteps(world: EngineWorld, ...steps: StepInput[]): Promise<string> {
  return publishFlow(world.api, orderFlow(...steps));
}

/** The one run of a flow, as soon as it stands so. */
export async function untilRun(world: EngineWorld, flowId: string, status: RunDetail["status"]): Promise<RunDetail> {
  const rows = await readUntil(
    () =>
      runSql<{ id: string; status: string }>(world.databaseUrl, "SELECT id, status FROM run WHERE flow_id = $1", [
        flowId,
      ]),
    ([row]) => row?.status === status,
  );
  return world.api.get(`/api/v1/runs/${rows[0]?.id}`, runDetailSchema);
}
