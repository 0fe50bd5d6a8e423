import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { notFound } from "#server/services/errors.ts";

/** Nothing more goes there, also not what waited. */
export async function removeChannel(ctx: Ctx, id: string): Promise<undefined> {
  requireWrite(ctx);
  const audit = auditOf(ctx, "alert_channel.removed", { kind: "alert_channel", id });
  if (!(await ctx.ports.alerts.removeChannel(ctx.storeId, id, audit))) throw notFound("alert channel");
}
