import fc from "fast-check";
import { probeEndpoints } from "#server/services/chores/probe-endpoints.ts";
import { releaseStrays } from "#server/services/chores/release-strays.ts";
import { cancelDelivery } from "#server/services/deliveries/cancel-delivery.ts";
import { releaseDeliveries, skipDeliveries } from "#server/services/deliveries/move-held-deliveries.ts";
import { releaseDelivery } from "#server/services/deliveries/release-delivery.ts";
import { replayDelivery } from "#server/services/deliveries/replay-delivery.ts";
import { skipDelivery } from "#server/services/deliveries/skip-delivery.ts";
import { updateEndpoint } from "#server/services/endpoints/update-endpoint.ts";
import { pauseFlow } from "#server/services/flows/pause-flow.ts";
import { releaseFlood } from "#server/services/flows/release-flood.ts";
import { resumeFlow } from "#server/services/flows/resume-flow.ts";
import { trackEvents } from "#server/services/intake/track-events.ts";
import { changeReplay } from "#server/services/replays/change-replay.ts";
import { createReplay } from "#server/services/replays/create-replay.ts";
import { replayEvent } from "#server/services/replays/replay-event.ts";
import { workReplays } from "#server/services/replays/work-replays.ts";
import { advanceRun, leaseMs } from "#server/services/runs/advance-run.ts";
import { cancelRun } from "#server/services/runs/cancel-run.ts";
import { createSecret } from "#server/services/secrets/create-secret.ts";
import { removeSecret } from "#server/services/secrets/remove-secret.ts";
import { letPass } from "./read-state.ts";
import { eventType, type SequenceStore, secretName, type TargetAnswer, targets } from "./sequence-store.ts";

type Command = (store: SequenceStore, pick: number) => Promise<unknown>;

async function pickId(store: SequenceStore, table: string, pick: number): Promise<string | null> {
  const text = `SELECT id FROM ${table} WHERE store_id = $1 ORDER BY id`;
  const { rows } = await store.sql.query<{ id: string }>(text, [store.ctx.storeId]);
  return rows[pick % Math.max(1, rows.length)]?.id ?? null;
}

const onRow =
  (table: string, act: (store: SequenceStore, id: string) => Promise<unknown>): Command =>
  async (store, pick) => {
    const id = await pickId(store, table, pick);
    if (id !== null) await act(store, id);
  };
const onDelivery = (act: (ctx: SequenceStore["ctx"], id: string) => Promise<unknown>) =>
  onRow("delivery", ({ ctx }, id) => act(ctx, id));
const onEndpoint = (input: Parameters<typeof updateEndpoint>[2]) =>
  onRow("endpoint", ({ ctx }, id) => updateEndpoint(ctx, id, input));
const limitedTo = (perMinute: number | null) => ({ limits: { perMinute } });

/** What people do, and what happens around them; each may meet the refusal that it makes no sense just then. */
const commands = {
  cancelDelivery: onDelivery(cancelDelivery),
  skip: onDelivery(skipDelivery),
  release: onDelivery(releaseDelivery),
  resend: onDelivery((ctx, id) => replayDelivery(ctx, id, { mode: "same" })),
  rerender: onDelivery((ctx, id) => replayDelivery(ctx, id, { mode: "rerender" })),
  releaseAll: ({ ctx }) => releaseDeliveries(ctx, { filter: {} }),
  skipAll: ({ ctx }) => skipDeliveries(ctx, { filter: {} }),
  cancelRun: onRow("run", ({ ctx }, id) => cancelRun(ctx, id)),
  replayEvent: onRow("event", ({ ctx }, id) => replayEvent(ctx, id, {})),
  pauseFlow: ({ ctx, flowId }) => pauseFlow(ctx, flowId, { mode: "hold" }),
  pauseFlowSkipping: ({ ctx, flowId }) => pauseFlow(ctx, flowId, { mode: "skip" }),
  resumeFlow: ({ ctx, flowId }) => resumeFlow(ctx, flowId),
  releaseFlood: ({ ctx, flowId }) => releaseFlood(ctx, flowId),
  pauseEndpoint: onEndpoint({ status: "paused" }),
  resumeEndpoint: onEndpoint({ status: "active" }),
  limitEndpoint: onEndpoint(limitedTo(2)),
  unlimitEndpoint: onEndpoint(limitedTo(null)),
  removeSecret: ({ ctx }) => removeSecret(ctx, secretName),
  createSecret: ({ ctx }) => createSecret(ctx, { name: secretName, value: "s3cret" }),
  replaySame: ({ ctx }) => createReplay(ctx, { filter: {}, mode: "same", dryRun: false }),
  replayRendered: ({ ctx }) => createReplay(ctx, { filter: {}, mode: "rerender", dryRun: false }),
  cancelReplay: onRow("replay", ({ ctx }, id) => changeReplay(ctx, id, "cancel")),
  pauseReplay: onRow("replay", ({ ctx }, id) => changeReplay(ctx, id, "pause")),
  resumeReplay: onRow("replay", ({ ctx }, id) => changeReplay(ctx, id, "resume")),
  workReplays: ({ ctx }) => workReplays(ctx.ports),
  probe: ({ ctx }) => probeEndpoints(ctx.ports),
} as const satisfies Record<string, Command>;

type CommandName = keyof typeof commands;

export type Step =
  | { kind: "event" }
  | { kind: "wait"; ms: number }
  /** A process claims what is due and dies. */
  | { kind: "die" }
  /** `meanwhile` happens while the first request is on its way. */
  | { kind: "advance"; answers: TargetAnswer[]; meanwhile: { name: CommandName; pick: number } | null }
  | { kind: "command"; name: CommandName; pick: number };

const answers: TargetAnswer[] = [
  { status: 200 },
  { status: 200 },
  { status: 500 },
  { status: 429, retryAfter: "120" },
  { status: 404 },
  { status: 410 },
  { error: "timeout" },
];

const anyCommand: fc.Arbitrary<{ name: CommandName; pick: number }> = fc.record({
  name: fc.constantFrom(...(Object.keys(commands) as CommandName[])),
  pick: fc.nat(11),
});
const advance = fc.record({
  kind: fc.constant("advance" as const),
  answers: fc.array(fc.constantFrom(...answers), { minLength: 2, maxLength: 2 }),
  meanwhile: fc.option(anyCommand, { freq: 1 }),
});
const wait = fc.constantFrom(1000, 15_000, 400_000, 11 * 3_600_000).map((ms): Step => ({ kind: "wait", ms }));

export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Step>({ kind: "event" }) },
  { weight: 9, arbitrary: advance },
  { weight: 4, arbitrary: wait },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: "die" }) },
  { weight: 9, arbitrary: anyCommand.map((each): Step => ({ kind: "command", ...each })) },
);

export async function take(store: SequenceStore, step: Step): Promise<void> {
  switch (step.kind) {
    case "event":
      await trackEvents(store.ctx, { type: eventType } as Parameters<typeof trackEvents>[1], null);
      return;
    case "wait":
      return letPass(store, step.ms);
    case "die":
      for (const id of await dueRuns(store)) await store.ctx.ports.runs.claimOne(id, leaseMs, null);
      return letPass(store, leaseMs);
    case "command":
      return command(store, step);
    case "advance": {
      for (const [index, origin] of targets.entries())
        store.answers.set(origin, step.answers[index] ?? { status: 200 });
      const { meanwhile } = step;
      store.meanwhile = meanwhile && (() => command(store, meanwhile));
      for (const id of await dueRuns(store)) await advanceRun(store.ctx.ports, id);
      store.meanwhile = null;
    }
  }
}

async function command(store: SequenceStore, { name, pick }: { name: CommandName; pick: number }): Promise<void> {
  try {
    await commands[name](store, pick);
  } catch (error) {
    const refused = error instanceof Error && error.name === "ServiceError";
    if (!refused) throw error;
  }
}

async function dueRuns({ ctx, sql }: SequenceStore): Promise<string[]> {
  const text = "SELECT id FROM run WHERE store_id = $1 AND wake_at <= now() ORDER BY wake_at";
  return (await sql.query<{ id: string }>(text, [ctx.storeId])).rows.map(({ id }) => id);
}

const longMs = 11 * 3_600_000;
const roundsMax = 60;

/** Puts right what people put right, and lets time pass until nothing waits any more; answers whether it came to that. */
export async function putRight(store: SequenceStore): Promise<boolean> {
  const rightings: CommandName[] = ["createSecret", "resumeFlow", "releaseFlood"];
  for (const name of rightings) await command(store, { name, pick: 0 });
  for (const pick of [0, 1]) {
    await commands.unlimitEndpoint(store, pick);
    await commands.resumeEndpoint(store, pick);
  }
  for (let pick = 0; pick < 20; pick++) await command(store, { name: "resumeReplay", pick });
  for (let round = 0; round < roundsMax; round++) {
    await take(store, { kind: "advance", answers: [], meanwhile: null });
    await workReplays(store.ctx.ports);
    await probeEndpoints(store.ctx.ports);
    await releaseStrays(store.ctx.ports);
    if (!(await waits(store))) return true;
    await letPass(store, longMs);
  }
  return false;
}

async function waits({ ctx, sql }: SequenceStore): Promise<boolean> {
  const text = `SELECT EXISTS (SELECT FROM run WHERE store_id = $1 AND (wake_at IS NOT NULL OR status = 'held'))
                    OR EXISTS (SELECT FROM replay WHERE store_id = $1 AND status = 'running') AS waits`;
  return (await sql.query<{ waits: boolean }>(text, [ctx.storeId])).rows[0]?.waits ?? false;
}
