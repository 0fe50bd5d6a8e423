import type { FlowDefinition } from "#contracts/flow-definition.ts";
import { firstPosition } from "#core/timed/next-turn.ts";
import type { Ctx } from "#server/services/context.ts";
import { notFound, ServiceError } from "#server/services/errors.ts";
import type { AuditRecord } from "#server/services/ports/audit.ts";
import type { FlowRow } from "#server/services/ports/flows.ts";
import { releaseByLimit } from "./release-flood.ts";
import { requireSound } from "./require-sound.ts";
import { releasePaused } from "./resume-flow.ts";

interface NewVersion {
  definition: FlowDefinition;
  note: string | null;
  /** The draft becomes the definition too, unless somebody changed it since the flow was read. */
  replaceDraft: boolean;
}

/** A definition becomes the next immutable version and goes live; runs that wait stay on the version they began with. */
export async function goLive(
  ctx: Ctx,
  flow: FlowRow,
  { definition, note, replaceDraft }: NewVersion,
  audit: AuditRecord,
): Promise<{ version: number; draftReplaced: boolean }> {
  if (flow.status === "archived")
    throw new ServiceError("conflict", "This flow is archived. Bring it back from the archive first.");
  await requireSound(ctx, definition, "publish");
  const { actor } = ctx;
  const published = await ctx.ports.flows.publish(
    ctx.storeId,
    flow.id,
    {
      definition,
      note,
      publishedBy: actor.name,
      publishedById: actor.kind === "user" ? actor.id : null,
      timed: await timedPosition(ctx, flow, definition.trigger),
    },
    replaceDraft ? { definition, ifUpdatedAt: flow.updatedAt } : null,
    audit,
  );
  if (flow.status === "paused") await releasePaused(ctx, flow.id);
  await releaseByLimit(ctx, flow.id, flow.live?.limits.runsPerHour ?? null, definition.limits.runsPerHour);
  ctx.ports.live.changed(ctx.storeId, "flows");
  return published;
}

/** Changing the steps of a flow that goes by time must neither skip nor repeat anybody whose time is coming. */
async function timedPosition(ctx: Ctx, flow: FlowRow, trigger: FlowDefinition["trigger"]) {
  if (trigger.kind === "event") return null;
  const isSame = (flow.status === "live" || flow.status === "paused") && isSameTime(flow.live?.trigger, trigger);
  if (isSame) return "kept";
  const store = await ctx.ports.accounts.findStore(ctx.storeId);
  if (!store) throw notFound("store");
  return firstPosition(trigger, ctx.ports.clock.now(), store.timeZone);
}

function isSameTime(before: FlowDefinition["trigger"] | undefined, after: FlowDefinition["trigger"]): boolean {
  return JSON.stringify({ ...before, filter: null }) === JSON.stringify({ ...after, filter: null });
}
