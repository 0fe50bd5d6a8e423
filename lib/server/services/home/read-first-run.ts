import type { FirstRun } from "#contracts/home.ts";
import type { Ctx } from "#server/services/context.ts";
import { inboxUrl } from "#server/services/inboxes/inbox-url.ts";

/** How far the store has come from its sign-up to its first delivery. */
export async function readFirstRun(ctx: Ctx): Promise<FirstRun> {
  const { deliveries, events, flows, inboxes, settings, sources } = ctx.ports;
  const [sourceRows, eventRows, flowRows, deliveryRows, inboxRows] = await Promise.all([
    sources.list(ctx.storeId, null, 2),
    events.list(ctx.storeId, { limit: 1 }),
    flows.list(ctx.storeId, { status: null, cursor: null, limit: 50 }),
    deliveries.list(ctx.storeId, { limit: 1, test: "exclude", status: ["delivered"] }),
    inboxes.list(ctx.storeId, null, 1),
  ]);
  return {
    hasSource: sourceRows.some((source) => source.kind !== "api"),
    hasEvent: eventRows.length > 0,
    hasFlow: flowRows.length > 0,
    hasLiveFlow: flowRows.some((flow) => flow.status === "live"),
    hasDelivery: deliveryRows.length > 0,
    firstFlowId: flowRows.at(-1)?.id ?? null,
    firstEventId: eventRows[0]?.id ?? null,
    inboxUrl: inboxRows[0] ? inboxUrl(settings.appUrl, inboxRows[0].key) : "",
  };
}
