import type { FlowFile } from "#contracts/flow-file.ts";
import { flowFileVersion } from "#core/flow-files/upgrade-file.ts";
import { withoutKeys } from "#core/flow-files/without-keys.ts";
import { listeningTo, sourceOf } from "#core/flows/trigger.ts";
import type { Ctx } from "#server/services/context.ts";
import { findFlow } from "#server/services/flows/find-flow.ts";
import { secretNamesIn } from "./secret-names-in.ts";

/** The draft as a file for another store, another installation or a drawer. It holds no secret and no key. */
export async function exportFlow(ctx: Ctx, id: string): Promise<FlowFile> {
  const { name, draft } = await findFlow(ctx, id);
  const sourceId = sourceOf(draft.trigger);
  const source = sourceId === null ? null : await ctx.ports.sources.find(ctx.storeId, sourceId);
  const definition = withoutKeys({ ...draft, trigger: listeningTo(null, draft.trigger) });
  return {
    hookline: "flow",
    formatVersion: flowFileVersion,
    exportedAt: ctx.ports.clock.now().toISOString(),
    name,
    definition,
    secretsNeeded: secretNamesIn(definition),
    sources: source === null ? [] : [{ path: "trigger.sourceId", kind: source.kind, name: source.name }],
  };
}
