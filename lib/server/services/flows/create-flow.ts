import type { Flow, FlowCreate } from "#contracts/flow.ts";
import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import type { AuditRecord } from "#server/services/ports/audit.ts";
import { flowView } from "./flow-view.ts";
import { requireSound } from "./require-sound.ts";

/** @param origin told in the audit log beside the name, such as the recipe it was made from. */
export async function createFlow(ctx: Ctx, input: FlowCreate, origin: AuditRecord["detail"] = {}): Promise<Flow> {
  requireWrite(ctx);
  if (!input.allowProblems) await requireSound(ctx, input.definition, "draft");
  const id = ctx.ports.clock.newId();
  const audit = auditOf(ctx, "flow.created", { kind: "flow", id }, { name: input.name, ...origin });
  const row = { id, storeId: ctx.storeId, name: input.name, draft: input.definition };
  const created = await ctx.ports.flows.create(row, audit);
  ctx.ports.live.changed(ctx.storeId, "flows");
  return flowView(created);
}
