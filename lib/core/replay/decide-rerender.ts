interface RerenderFlow<Step> {
  name: string;
  status: string;
  liveVersion: number | null;
  live: { steps: readonly Step[] } | null;
}

export type RerenderDecision<Step> = { ok: true; version: number; step: Step } | { ok: false; message: string };

/** Which step of which version renders a delivery anew: the one of the same id in the live version. Pure. */
export function decideRerender<Step extends { id: string }>(
  flow: RerenderFlow<Step>,
  delivery: { stepId: string; stepName: string },
): RerenderDecision<Step> {
  if (flow.status === "archived") return no(`The flow ${flow.name} is archived, so it has no live version.`);
  if (flow.live === null || flow.liveVersion === null) {
    return no(`The flow ${flow.name} has no live version. Publish it first.`);
  }
  const step = flow.live.steps.find((each) => each.id === delivery.stepId);
  if (step) return { ok: true, version: flow.liveVersion, step };
  return no(
    `The live version ${flow.liveVersion} of ${flow.name} has no step “${delivery.stepName}” any more. Send the same request again, or replay the event.`,
  );
}

function no(message: string): { ok: false; message: string } {
  return { ok: false, message };
}
