import { z } from "zod";
import { replaySchema, startedReplaySchema } from "#contracts/replay.ts";
import { readUntil } from "#tests/integration/support/until.ts";
import type { Call } from "./demo-call.ts";
import type { DemoStore } from "./demo-shop.ts";

/** One replay that is over, one under way at a receiver that takes a few a minute, and one that was paused. */
export interface DemoReplays {
  doneId: string;
  runningId: string;
  pausedId: string;
}

/** Starts them; what they send again changes what other pages show, so the pictures of those are taken before. */
export async function startReplays(call: Call, store: DemoStore): Promise<DemoReplays> {
  const start = async (flowId: string) => {
    const input = { filter: { flowId, status: ["delivered"] }, mode: "same" };
    return (await call("POST", "/api/v1/replays", input, startedReplaySchema)).id;
  };
  const read = (id: string) => call("GET", `/api/v1/replays/${id}`, undefined, replaySchema);
  const doneId = await start(store.inboxFlowId);
  await readUntil(
    () => read(doneId),
    ({ status, waiting }) => status === "completed" && waiting === 0,
  );
  for (const id of [store.endpointId, store.mailEndpointId])
    await call("PATCH", `/api/v1/endpoints/${id}`, { limits: { perMinute: 6 } }, z.unknown());
  const pausedId = await start(store.thanksId);
  await readUntil(
    () => read(pausedId),
    ({ done }) => done > 0,
  );
  await call("POST", `/api/v1/replays/${pausedId}/pause`, undefined, z.unknown());
  const runningId = await start(store.flowId);
  await readUntil(
    () => read(runningId),
    ({ succeeded }) => succeeded > 0,
  );
  return { doneId, runningId, pausedId };
}
