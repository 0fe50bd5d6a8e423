import type { Flow } from "#contracts/flow.ts";
import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { findFlow } from "./find-flow.ts";
import { flowView } from "./flow-view.ts";

const nameCharsMax = 120;

/** A new draft that says what the flow's draft says, however unfinished that is. */
export async function duplicateFlow(ctx: Ctx, id: string, { name }: { name?: string | undefined }): Promise<Flow> {
  requireWrite(ctx);
  const { clock, flows, live } = ctx.ports;
  const original = await findFlow(ctx, id);
  const copy = {
    id: clock.newId(),
    storeId: ctx.storeId,
    name: name ?? `Copy of ${original.name}`.slice(0, nameCharsMax).trim(),
    draft: original.draft,
  };
  const audit = auditOf(ctx, "flow.created", { kind: "flow", id: copy.id }, { name: copy.name, copyOf: id });
  const created = await flows.create(copy, audit);
  live.changed(ctx.storeId, "flows");
  return flowView(created);
}
