import { type BuildResult, type BuildScope, type BuildStep, buildRequest } from "#core/delivery/build-request.ts";
import { secretMask, secretNamesOf } from "#core/delivery/secret-names.ts";
import { findStep } from "#core/flows/list-steps.ts";
import type { PlannableDelay, PlannableFilter, PlannableSplit, PlannableWebhook } from "#core/flows/run-plan.ts";
import { type StepVisit, type StepWalk, walkSteps } from "./walk-steps.ts";

export type SimulatableStep =
  | (PlannableWebhook & BuildStep)
  | PlannableDelay
  | PlannableFilter
  | (Omit<PlannableSplit, "then" | "else"> & {
      then: readonly SimulatableStep[];
      else: readonly SimulatableStep[];
    });

/** What a webhook of the run would send, secrets masked, or why it cannot be rendered. `atMs`: epoch milliseconds. */
export interface SimulatedRequest {
  stepId: string;
  atMs: number;
  built: BuildResult;
}

export interface SimulatedRun extends Pick<StepWalk, "ending" | "endsAtMs"> {
  visits: StepVisit[];
  requests: SimulatedRequest[];
}

/** A run that begins at `nowMs`, with every request it would send and none sent. Pure: same inputs, same bytes. */
export function simulateRun(
  steps: readonly SimulatableStep[],
  scope: BuildScope,
  { nowMs, timeZone }: { nowMs: number; timeZone: string },
): SimulatedRun {
  const walk = walkSteps({ steps }, { nowMs, timeZone, scope: () => scope });
  const requests = walk.visits.flatMap((visit) => {
    const step = visit.kind === "webhook" ? findStep(steps, visit.stepId) : undefined;
    if (step?.kind !== "webhook") return [];
    const masks = Object.fromEntries(secretNamesOf(step).map((name) => [name, secretMask]));
    const built = buildRequest(step, scope, { secrets: masks, nowMs: visit.atMs });
    return [{ stepId: visit.stepId, atMs: visit.atMs, built }];
  });
  return { ...walk, requests };
}
