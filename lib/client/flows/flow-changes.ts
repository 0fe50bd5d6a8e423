import { z } from "zod";
import { request } from "#client/api.ts";
import {
  type Flow,
  type FlowCreate,
  type FlowPatch,
  type FlowTest,
  type FlowTestResult,
  floodReleasedSchema,
  flowSchema,
  flowTestResultSchema,
  publishedSchema,
  type RollbackInput,
  type RolledBack,
  rolledBackSchema,
} from "#contracts/flow.ts";

const path = "/api/v1/flows";

export function createFlow(input: FlowCreate): Promise<Flow> {
  return request(flowSchema, "POST", path, input);
}

/** Saves the draft. 409 when `ifUpdatedAt` is given and somebody else saved since. */
export function saveFlow(id: string, patch: FlowPatch): Promise<Flow> {
  return request(flowSchema, "PATCH", `${path}/${id}`, patch);
}

export async function archiveFlow(id: string): Promise<void> {
  await request(z.unknown(), "DELETE", `${path}/${id}`);
}

/** Makes the saved draft the live version; its number comes back. */
export function publishFlow(id: string, note: string): Promise<z.infer<typeof publishedSchema>> {
  return request(publishedSchema, "POST", `${path}/${id}/publish`, note.trim() === "" ? {} : { note });
}

/** Publishes what an older version said as the newest one, and says what became of the draft. */
export function rollbackFlow(id: string, input: RollbackInput): Promise<RolledBack> {
  return request(rolledBackSchema, "POST", `${path}/${id}/rollback`, input);
}

/** A new draft that says the same. */
export function duplicateFlow(id: string): Promise<Flow> {
  return request(flowSchema, "POST", `${path}/${id}/duplicate`, {});
}

/** Back from the archive: paused where it was published, a draft otherwise. */
export function restoreFlow(id: string): Promise<Flow> {
  return request(flowSchema, "POST", `${path}/${id}/restore`, {});
}

export async function pauseFlow(id: string, mode: "hold" | "skip"): Promise<void> {
  await request(z.unknown(), "POST", `${path}/${id}/pause`, { mode });
}

/** Everything the flow's hourly limit holds goes on; how many runs that is. */
export function releaseFlood(id: string): Promise<z.infer<typeof floodReleasedSchema>> {
  return request(floodReleasedSchema, "POST", `${path}/${id}/release-flood`, {});
}

export async function resumeFlow(id: string): Promise<void> {
  await request(z.unknown(), "POST", `${path}/${id}/resume`, {});
}

/** Renders the saved draft with an event and, unless `send` is false, sends it as a test. */
export function testFlow(id: string, test: FlowTest, signal?: AbortSignal): Promise<FlowTestResult> {
  return request(flowTestResultSchema, "POST", `${path}/${id}/test`, test, signal);
}
