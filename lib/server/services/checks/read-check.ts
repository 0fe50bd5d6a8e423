import type { FlowCheckPlan } from "#contracts/flow-check.ts";
import type { Ctx } from "#server/services/context.ts";
import { notFound } from "#server/services/errors.ts";

export async function readCheck(ctx: Ctx, flowId: string): Promise<FlowCheckPlan> {
  const plan = await ctx.ports.checks.plan(ctx.storeId, flowId);
  if (!plan) throw notFound("flow");
  return { ...plan, nextAt: plan.nextAt?.toISOString() ?? null };
}
