import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { notFound } from "#server/services/errors.ts";

/** Its URL answers 404 from now on; events that came through it stay. The built-in API source cannot be archived. */
export async function archiveSource(ctx: Ctx, id: string): Promise<void> {
  requireWrite(ctx);
  const audit = auditOf(ctx, "source.archived", { kind: "source", id });
  if (!(await ctx.ports.sources.archive(ctx.storeId, id, audit))) throw notFound("source that can be archived");
  ctx.ports.live.changed(ctx.storeId, "sources");
}
