import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";
import { findFlow } from "./find-flow.ts";
import { releaseByLimit } from "./release-flood.ts";
import { requireSound } from "./require-sound.ts";
import { releasePaused } from "./resume-flow.ts";

/** The draft becomes the next immutable version and goes live; runs that wait stay on the version they began with. */
export async function publishFlow(
  ctx: Ctx,
  id: string,
  { note }: { note?: string | undefined },
): Promise<{ flowId: string; version: number }> {
  requireWrite(ctx);
  const flow = await findFlow(ctx, id);
  if (flow.status === "archived")
    throw new ServiceError("conflict", "This flow is archived. Make a new one to publish.");
  await requireSound(ctx, flow.draft, "publish");
  const { actor } = ctx;
  const version = await ctx.ports.flows.publish(
    ctx.storeId,
    id,
    {
      definition: flow.draft,
      note: note ?? null,
      publishedBy: actor.name,
      publishedById: actor.kind === "user" ? actor.id : null,
    },
    auditOf(ctx, "flow.published", { kind: "flow", id }, { name: flow.name }),
  );
  if (flow.status === "paused") await releasePaused(ctx, id);
  await releaseByLimit(ctx, id, flow.live?.limits.runsPerHour ?? null, flow.draft.limits.runsPerHour);
  ctx.ports.live.changed(ctx.storeId, "flows");
  return { flowId: id, version };
}
