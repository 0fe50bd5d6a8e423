import type { z } from "zod";
import {
  countedReplaySchema,
  type newReplaySchema,
  type Replay,
  replaySchema,
  startedReplaySchema,
} from "#contracts/replay.ts";
import type { Receiver } from "#tests/fakes/receiver.ts";
import type { ApiClient } from "./api-client.ts";
import { publishFlow, webhookStep } from "./flows.ts";
import { runSql } from "./sql.ts";
import { flowOf, trackMany } from "./track.ts";
import { readUntil } from "./until.ts";
import type { World } from "./world.ts";

type Input = z.input<typeof newReplaySchema>;

/** How many would be sent again. */
export async function countReplay(api: ApiClient, input: Input): Promise<number> {
  return (await api.post("/api/v1/replays", { ...input, dryRun: true }, countedReplaySchema)).matched;
}

export async function startReplay(api: ApiClient, input: Input): Promise<{ id: string; matched: number }> {
  return api.post("/api/v1/replays", input, startedReplaySchema);
}

/** The replay as soon as it is so. */
export function replayUntil(
  api: ApiClient,
  id: string,
  isSo: (replay: Replay) => boolean,
  deadlineMs = 90_000,
): Promise<Replay> {
  return readUntil(() => api.get(`/api/v1/replays/${id}`, replaySchema), isSo, { deadlineMs, pollMs: 100 });
}

export const isCompleted = ({ status }: Replay) => status === "completed";

/** As soon as nothing of the store is due or under way any more. */
export async function untilIdle(databaseUrl: string): Promise<void> {
  await readUntil(
    () =>
      runSql<{ waiting: number }>(databaseUrl, "SELECT count(*)::int AS waiting FROM run WHERE wake_at IS NOT NULL"),
    (rows) => rows[0]?.waiting === 0,
    { deadlineMs: 90_000 },
  );
}

/** A flow of one webhook to a target of its own, and this many deliveries of it, all delivered. */
export async function deliverSome(
  { api, databaseUrl, newReceiver }: World,
  type: string,
  count: number,
): Promise<{ target: Receiver; flowId: string; eventIds: string[] }> {
  const target = await newReceiver();
  const flowId = await publishFlow(api, flowOf(type, webhookStep(`${target.origin}/${type}`)), type);
  const eventIds = await trackMany(api, type, count);
  await target.waitFor(count);
  await untilIdle(databaseUrl);
  return { target, flowId, eventIds };
}

/** The `webhook-id` of each request, in the order they came in. */
export const webhookIds = ({ requests }: Receiver) => requests.map(({ headers }) => headers["webhook-id"]);
