import type { Replay } from "#contracts/replay.ts";
import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { notFound, ServiceError } from "#server/services/errors.ts";
import { readReplay } from "./read-replay.ts";

const changes = {
  pause: { from: ["running"], to: "paused", refusal: "Only a running replay can be paused." },
  resume: { from: ["paused"], to: "running", refusal: "Only a paused replay can be resumed." },
  cancel: { from: ["running", "paused"], to: "cancelled", refusal: "This replay has ended already." },
} as const satisfies Record<string, { from: readonly Replay["status"][]; to: Replay["status"]; refusal: string }>;

/** Paused, nothing more is asked for; cancelled, what was asked for and not begun is taken back too. */
export async function changeReplay(ctx: Ctx, id: string, change: keyof typeof changes): Promise<Replay> {
  requireWrite(ctx);
  const { clock, engine, live, replays } = ctx.ports;
  const row = await replays.find(ctx.storeId, id);
  if (!row) throw notFound("replay");
  const { from, refusal, to } = changes[change];
  const audit = auditOf(ctx, `replay.${change === "cancel" ? "cancelled" : `${change}d`}`, { kind: "replay", id });
  if (!(await replays.setStatus(ctx.storeId, id, from, to, audit))) throw new ServiceError("conflict", refusal);
  if (change === "cancel" && (await replays.takeBack(row, clock.now())) > 0) {
    await engine.requestedOverdue();
    live.changed(ctx.storeId, "deliveries");
  }
  live.changed(ctx.storeId, "replays");
  return readReplay(ctx, id);
}
