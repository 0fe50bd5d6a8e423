import type { Ctx } from "#server/services/context.ts";

export const missingSecretCode = "missing_secret";

/** Runs held for want of a secret try again; one that still lacks its own is held again. */
export async function releaseWaitingForSecret(ctx: Ctx): Promise<void> {
  const released = await ctx.ports.runs.releaseHeld(ctx.storeId, { reasonCode: missingSecretCode });
  if (released > 0) {
    await ctx.ports.engine.requestedOverdue();
    ctx.ports.live.changed(ctx.storeId, "deliveries");
  }
}
