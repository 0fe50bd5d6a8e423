import type { FlowFile, FlowImport, FlowImported } from "#contracts/flow-file.ts";
import { findFillIns } from "#core/flows/fill-in.ts";
import { listeningTo } from "#core/flows/trigger.ts";
import { type Ctx, requireWrite } from "#server/services/context.ts";
import { createFlow } from "#server/services/flows/create-flow.ts";
import { secretNamesIn } from "./secret-names-in.ts";

const sourcesLookedAt = 200;

/** Makes a draft of a file, and says what it lacks here. The source it names is taken when exactly one fits. */
export async function importFlow(ctx: Ctx, { file, name }: FlowImport): Promise<FlowImported> {
  requireWrite(ctx);
  const [hint = null] = file.sources;
  const sourceId = hint === null ? null : await matchingSource(ctx, hint);
  const definition = { ...file.definition, trigger: listeningTo(sourceId, file.definition.trigger) };
  const flow = await createFlow(ctx, { name: name ?? file.name, definition }, { imported: true });
  const needed = secretNamesIn(definition);
  const known = new Set((await ctx.ports.secrets.findNamed(ctx.storeId, needed)).map((row) => row.name));
  return {
    flow,
    missingSecrets: needed.filter((one) => !known.has(one)),
    missingSources: sourceId === null ? file.sources : [],
    toFill: findFillIns(definition).map(({ path, message }) => ({ path: `definition.${path}`, message })),
  };
}

async function matchingSource(ctx: Ctx, hint: FlowFile["sources"][number]): Promise<string | null> {
  const rows = await ctx.ports.sources.list(ctx.storeId, null, sourcesLookedAt);
  const fitting = rows.filter(({ kind, name }) => kind === hint.kind && name === hint.name);
  return fitting.length === 1 && fitting[0] ? fitting[0].id : null;
}
