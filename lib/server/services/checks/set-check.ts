import type { FlowCheckInput, FlowCheckPlan } from "#contracts/flow-check.ts";
import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { notFound } from "#server/services/errors.ts";
import { readCheck } from "./read-check.ts";

/** The first check is made at once, as soon as the flow is live. */
export async function setCheck(ctx: Ctx, flowId: string, { every, method }: FlowCheckInput): Promise<FlowCheckPlan> {
  requireWrite(ctx);
  const { checks, clock } = ctx.ports;
  const nextAt = every === null ? null : clock.now();
  const audit = auditOf(ctx, "flow.check_set", { kind: "flow", id: flowId }, { every, method });
  if (!(await checks.setPlan(ctx.storeId, flowId, { every, method, nextAt }, audit))) throw notFound("flow");
  return readCheck(ctx, flowId);
}
