import type { MoveRuns } from "#contracts/run.ts";
import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";
import { findFlow } from "#server/services/flows/find-flow.ts";
import { floodGroup } from "#server/services/intake/flood.ts";
import { resolveNotice } from "#server/services/notices/notify.ts";
import type { HeldRunMove } from "#server/services/ports/held-runs.ts";
import { personCodes } from "./person-codes.ts";

const atOnce = 500;

/** Runs that wait for a person go on, each taking its turn at its endpoint's rate. */
export async function releaseRuns(ctx: Ctx, which: MoveRuns): Promise<{ released: number }> {
  return { released: await moveAll(ctx, "release", which) };
}

/** Runs that wait for a person end as skipped; nothing of them is sent. */
export async function skipRuns(ctx: Ctx, which: MoveRuns): Promise<{ skipped: number }> {
  return { skipped: await moveAll(ctx, "skip", which) };
}

const actions = { release: "runs.released", skip: "runs.skipped" } as const;

async function moveAll(ctx: Ctx, move: HeldRunMove["move"], { flowId, runIds }: MoveRuns): Promise<number> {
  requireWrite(ctx);
  const { clock, engine, heldRuns, live } = ctx.ports;
  const flow = await findFlow(ctx, flowId);
  if (move === "release" && flow.status === "paused") {
    throw new ServiceError("conflict", "This flow is paused. Resume it, then release its runs.");
  }
  // None newer than this request, so that it comes to an end while events come in.
  const upTo = clock.newId();
  let total = 0;
  for (let afterId: string | null = null; ; ) {
    const audit = auditOf(ctx, actions[move], { kind: "flow", id: flowId }, { name: flow.name });
    const which = {
      storeId: ctx.storeId,
      flowId,
      move,
      reasonCodes: personCodes,
      runIds: runIds ?? null,
      afterId,
      upTo,
      limit: atOnce,
    };
    const { lastId, moved } = await heldRuns.move(which, audit);
    total += moved;
    if (moved > 0 && move === "release") await engine.requestedOverdue();
    afterId = lastId;
    if (afterId === null) break;
  }
  if (runIds === undefined) await resolveNotice(ctx.ports, ctx.storeId, floodGroup(flowId));
  if (total > 0) live.changed(ctx.storeId, "deliveries");
  return total;
}
