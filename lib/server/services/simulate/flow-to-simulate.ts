import type { FlowDefinition } from "#contracts/flow-definition.ts";
import type { BuildScope } from "#core/delivery/build-request.ts";
import type { EventScope } from "#core/events/event-types.ts";
import type { Ctx } from "#server/services/context.ts";
import { notFound } from "#server/services/errors.ts";
import { findFlow } from "#server/services/flows/find-flow.ts";
import type { FlowRow } from "#server/services/ports/flows.ts";

/** No delivery has this id: it stands in requests that are not sent. */
const noDelivery = { id: "00000000-0000-0000-0000-000000000000" };

/** What every simulated run of a flow shares. */
export interface SimulatedFlow {
  flow: FlowRow;
  timeZone: string;
  /** What templates see of an event; `version` as it is when the draft is published next, so both versions render alike. */
  scopeOf(scope: EventScope): BuildScope & EventScope;
}

export async function flowToSimulate(ctx: Ctx, flowId: string): Promise<SimulatedFlow> {
  const flow = await findFlow(ctx, flowId);
  const store = await ctx.ports.accounts.findStore(ctx.storeId);
  if (!store) throw notFound("store");
  const around = {
    store: { id: store.id, name: store.name },
    flow: { id: flow.id, name: flow.name, version: flow.liveVersion },
    delivery: noDelivery,
  };
  return { flow, timeZone: store.timeZone, scopeOf: (scope) => ({ ...scope, ...around }) };
}

/** The draft, or a published version of the flow. */
export async function definitionOf(ctx: Ctx, flow: FlowRow, version: "draft" | number): Promise<FlowDefinition> {
  if (version === "draft") return flow.draft;
  const definition = await ctx.ports.flows.findDefinition(flow.id, version);
  if (!definition) throw notFound("version of this flow");
  return definition;
}
