import type { EventDetail } from "#contracts/event-view.ts";
import type { EventScope } from "#core/events/event-types.ts";
import { comparedOf, type DecisionKind, explainRecorded, explainUnrecorded } from "#core/flows/why-not.ts";
import type { Ctx } from "#server/services/context.ts";
import type { EventRecord } from "#server/services/ports/events.ts";
import type { VersionAt } from "#server/services/ports/flows.ts";

type Decisions = EventDetail["decisions"];

const flowsConsidered = 200;
const order: readonly DecisionKind[] = ["started", "held", "skipped", "refused", "not_live", "other_event"];
const none: VersionAt = { version: null, firstAt: null };

/**
 * Of every flow why it did, or did not, run for an event: what was decided at intake, with the values compared and what
 * became of the run; of flows that left no decision, whether they were live then. What happened stands first.
 */
export async function explainDecisions(
  ctx: Ctx,
  record: EventRecord,
  scope: EventScope,
  runs: EventDetail["runs"],
): Promise<Decisions> {
  const { flows } = ctx.ports;
  const rows = await flows.list(ctx.storeId, { status: null, cursor: null, limit: flowsConsidered });
  const decided = new Set(record.decisions.map(({ flowId }) => flowId));
  const others = rows.filter((flow) => flow.live !== null && flow.status !== "draft" && !decided.has(flow.id));
  const ids = [...decided, ...others.map(({ id }) => id)];
  const versions = await flows.versionsAt(ctx.storeId, ids, record.receivedAt);
  const triggerOf = async (flowId: string, version: number | null) =>
    (version === null ? null : await flows.findDefinition(flowId, version))?.trigger ?? null;

  const recorded = record.decisions.map(async (decision) => {
    const own = decision.matched
      ? runs.find((run) => run.flowId === decision.flowId && run.flowVersion > 0)
      : undefined;
    const version = own?.flowVersion ?? versions.get(decision.flowId)?.version ?? null;
    const trigger = await triggerOf(decision.flowId, version);
    const compared = trigger ? comparedOf(trigger, scope, decision.reason.code) : [];
    return { ...explainRecorded(decision, own ?? null), version, compared, now: null, publishedAt: null };
  });
  const unrecorded = others.map(async ({ id, live, name }) => {
    const { firstAt, version } = versions.get(id) ?? none;
    const then = await triggerOf(id, version);
    const explained = explainUnrecorded({ id, then, now: live?.trigger ?? null }, scope);
    const about = { flowId: id, flowName: name, runId: null, takenBy: null, version, compared: [] };
    return { ...about, ...explained, publishedAt: firstAt?.toISOString() ?? null };
  });
  const all: Decisions = await Promise.all([...recorded, ...unrecorded]);
  return all.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}
