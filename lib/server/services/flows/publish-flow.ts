import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { findFlow } from "./find-flow.ts";
import { goLive } from "./go-live.ts";

/** The draft becomes the next version and goes live. */
export async function publishFlow(
  ctx: Ctx,
  id: string,
  { note }: { note?: string | undefined },
): Promise<{ flowId: string; version: number }> {
  requireWrite(ctx);
  const flow = await findFlow(ctx, id);
  const audit = auditOf(ctx, "flow.published", { kind: "flow", id }, { name: flow.name });
  const wanted = { definition: flow.draft, note: note ?? null, replaceDraft: false };
  const { version } = await goLive(ctx, flow, wanted, audit);
  return { flowId: id, version };
}
