import type { RollbackInput, RolledBack } from "#contracts/flow.ts";
import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";
import { findFlow } from "./find-flow.ts";
import { hasUnpublishedChanges } from "./flow-view.ts";
import { goLive } from "./go-live.ts";

/** What an older version said becomes the next version and goes live; unpublished changes go only when asked for. */
export async function rollbackFlow(ctx: Ctx, id: string, { draft, note, version }: RollbackInput): Promise<RolledBack> {
  requireWrite(ctx);
  const flow = await findFlow(ctx, id);
  if (version === flow.liveVersion) throw new ServiceError("conflict", `Version ${version} is the live one already.`);
  const definition = await ctx.ports.flows.findDefinition(id, version);
  if (!definition) {
    const message = `This flow has no version ${version}. Choose one of its history.`;
    throw new ServiceError("invalid", message, [{ path: "version", message }]);
  }
  const audit = auditOf(ctx, "flow.rolled_back", { kind: "flow", id }, { name: flow.name, backTo: version });
  const replaceDraft = draft === "replace" || (draft === undefined && !hasUnpublishedChanges(flow));
  const wanted = { definition, note: note || `Back to version ${version}`, replaceDraft };
  const published = await goLive(ctx, flow, wanted, audit);
  return { flowId: id, version: published.version, draft: published.draftReplaced ? "replaced" : "kept" };
}
