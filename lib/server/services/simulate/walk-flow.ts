import type { z } from "zod";
import type { Walk, WalkedStep, walkInputSchema } from "#contracts/simulation.ts";
import { listRunSteps } from "#core/flows/run-steps.ts";
import { simulateEvent } from "#core/simulate/simulate-event.ts";
import { type SimulatedRun, simulateRun } from "#core/simulate/simulate-run.ts";
import type { Ctx } from "#server/services/context.ts";
import { findTestEvent } from "#server/services/flows/test-event.ts";
import { definitionOf, flowToSimulate } from "./flow-to-simulate.ts";

type Steps = Parameters<typeof simulateRun>[0] & Parameters<typeof listRunSteps>[0];

/** One event through a whole flow: each decision with its reason and each request, delays passed over, nothing sent. */
export async function walkFlow(ctx: Ctx, flowId: string, input: z.output<typeof walkInputSchema>): Promise<Walk> {
  const { flow, scopeOf, timeZone } = await flowToSimulate(ctx, flowId);
  const definition = await definitionOf(ctx, flow, input.version);
  const { record, scope, stored } = await findTestEvent(ctx, flow, definition.trigger, input);
  const at = scopeOf(scope);
  const outcome = simulateEvent(definition, at, { taken: new Map(), timeZone });
  const nowMs = record.receivedAt.getTime();
  const run = outcome.kind === "run" ? outcome.run : simulateRun(definition.steps, at, { nowMs, timeZone });
  return {
    event: {
      id: record.id,
      type: record.type,
      receivedAt: record.receivedAt.toISOString(),
      isSample: !stored,
      orderNumber: record.orderNumber,
      personEmail: record.personEmail,
    },
    starts: outcome.kind === "run",
    reason: outcome.reason,
    steps: walkedSteps(definition.steps, run),
    ending: { kind: run.ending.kind, reason: "reason" in run.ending ? run.ending.reason : null },
    endsAt: new Date(run.endsAtMs).toISOString(),
  };
}

function walkedSteps(steps: Steps, run: SimulatedRun): WalkedStep[] {
  const records = run.visits.flatMap((visit) => (visit.kind === "decided" ? [visit.record] : []));
  const deliveries = run.requests.map(({ atMs, stepId }) => {
    const at = new Date(atMs).toISOString();
    return {
      id: stepId,
      stepId,
      status: "simulated",
      reason: null,
      createdAt: at,
      nextAttemptAt: null,
      finishedAt: at,
    };
  });
  const requests = new Map(run.requests.map((request) => [request.stepId, request.built]));
  return listRunSteps(steps, { records, deliveries, isFinished: true }).map((step) => {
    const built = requests.get(step.stepId);
    return {
      stepId: step.stepId,
      kind: step.kind,
      name: step.name,
      depth: step.depth,
      branch: step.branch,
      state: step.state,
      outcome: step.outcome,
      message: step.message,
      compared: step.compared,
      at: step.since,
      request: built?.ok ? built.request : null,
      error: built && !built.ok ? { code: built.code, message: built.message } : null,
      missing: built?.ok ? built.missing : [],
    };
  });
}
