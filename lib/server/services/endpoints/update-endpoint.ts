import type { Endpoint, EndpointPatch } from "#contracts/endpoint.ts";
import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { notFound } from "#server/services/errors.ts";
import { noticeGroup } from "#server/services/notices/notice-groups.ts";
import { resolveNotice } from "#server/services/notices/notify.ts";
import { readEndpoint } from "./read-endpoint.ts";
import { releaseEndpoint } from "./release-endpoint.ts";

/** Limits, and pausing or resuming. Resuming also closes an open breaker and releases what waits. */
export async function updateEndpoint(ctx: Ctx, id: string, input: EndpointPatch): Promise<Endpoint> {
  requireWrite(ctx);
  const { endpoints } = ctx.ports;
  const row = await endpoints.find(ctx.storeId, id);
  if (!row) throw notFound("endpoint");
  const target = { kind: "endpoint", id };
  if (input.limits) {
    const audit = auditOf(ctx, "endpoint.limits_changed", target, { origin: row.origin, ...input.limits });
    await endpoints.setLimits(ctx.storeId, id, input.limits, audit);
  }
  if (input.status === "paused") {
    const audit = auditOf(ctx, "endpoint.paused", target, { origin: row.origin });
    await endpoints.pause(ctx.storeId, id, `paused by ${ctx.actor.name}`, audit);
  }
  if (input.status === "active") {
    const audit = auditOf(ctx, "endpoint.resumed", target, { origin: row.origin });
    await endpoints.resume(ctx.storeId, id, audit);
    await releaseEndpoint(ctx.ports, row);
    await resolveNotice(ctx.ports, ctx.storeId, noticeGroup.endpoint(id));
  }
  return readEndpoint(ctx, id);
}
