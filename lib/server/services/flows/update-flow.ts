import type { Flow, FlowPatch } from "#contracts/flow.ts";
import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";
import { findFlow } from "./find-flow.ts";
import { readFlow } from "./read-flow.ts";
import { requireSound } from "./require-sound.ts";

/** Changes the draft only; what is live stays as published. With `ifUpdatedAt` nobody's change is overwritten unseen. */
export async function updateFlow(ctx: Ctx, id: string, input: FlowPatch): Promise<Flow> {
  requireWrite(ctx);
  const before = await findFlow(ctx, id);
  if (before.status === "archived")
    throw new ServiceError("conflict", "This flow is archived and can no longer be changed.");
  if (input.definition && !input.allowProblems) await requireSound(ctx, input.definition, "draft");
  const change = {
    name: input.name,
    draft: input.definition,
    ifUpdatedAt: input.ifUpdatedAt ? new Date(input.ifUpdatedAt) : undefined,
  };
  const renamed = input.name !== undefined && input.name !== before.name;
  const audit = auditOf(ctx, "flow.edited", { kind: "flow", id }, { renamed });
  if (!(await ctx.ports.flows.updateDraft(ctx.storeId, id, change, audit))) {
    throw new ServiceError(
      "conflict",
      "Somebody changed this flow meanwhile. Reload to see their change, or save yours over it.",
    );
  }
  ctx.ports.live.changed(ctx.storeId, "flows");
  return readFlow(ctx, id);
}
