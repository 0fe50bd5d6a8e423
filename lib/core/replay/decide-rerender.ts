import { type BranchingStep, findStep } from "#core/flows/list-steps.ts";

interface RerenderFlow<Step> {
  name: string;
  status: string;
  liveVersion: number | null;
  live: { steps: readonly Step[] } | null;
}

export type RerenderDecision<Step> = { ok: true; version: number; step: Step } | { ok: false; message: string };

/** Which step of which version renders a delivery anew: the one of the same id in the live version. Pure. */
export function decideRerender<Step extends BranchingStep>(
  flow: RerenderFlow<Step>,
  delivery: { stepId: string; stepName: string },
): RerenderDecision<Extract<Step, { kind: "webhook" }>> {
  if (flow.status === "archived") return no(`The flow ${flow.name} is archived, so it has no live version.`);
  if (flow.live === null || flow.liveVersion === null) {
    return no(`The flow ${flow.name} has no live version. Publish it first.`);
  }
  const step = findStep(flow.live.steps, delivery.stepId);
  if (step && isWebhook(step)) return { ok: true, version: flow.liveVersion, step };
  return no(
    `The live version ${flow.liveVersion} of ${flow.name} has no step “${delivery.stepName}” any more. Send the same request again, or replay the event.`,
  );
}

function isWebhook<Step extends BranchingStep>(step: Step): step is Extract<Step, { kind: "webhook" }> {
  return step.kind === "webhook";
}

function no(message: string): { ok: false; message: string } {
  return { ok: false, message };
}
