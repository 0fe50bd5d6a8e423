import type { Secret } from "#contracts/secret.ts";
import type { Ctx } from "#server/services/context.ts";
import type { SecretRow } from "#server/services/ports/secrets.ts";

export async function secretView(ctx: Ctx, row: SecretRow): Promise<Secret> {
  const usedBy = await ctx.ports.flows.listNaming(ctx.storeId, `secrets.${row.name}`);
  return {
    id: row.id,
    name: row.name,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    usedBy: usedBy.map(({ flowId, flowName }) => ({ flowId, flowName })),
  };
}
