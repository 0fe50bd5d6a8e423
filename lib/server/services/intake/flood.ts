import { notify } from "#server/services/notices/notify.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import type { IntakeFlow } from "#server/services/ports/sources.ts";

/** Why runs over a flow's hourly limit are held. */
export const floodCode = "flood";

export function floodReason(runsPerHour: number): string {
  return `More than ${runsPerHour.toLocaleString("en")} runs of this flow within the hour. It waits until it is released on the flow's page, or the limit is raised.`;
}

export function floodGroup(flowId: string): string {
  return `flood:${flowId}`;
}

/** The flow's people are told once, and then it is counted up. Nobody who sends events waits for that. */
export function tellOfFlood(ports: Ports, storeId: string, flow: IntakeFlow): void {
  void notify(ports, storeId, {
    kind: "flood",
    groupKey: floodGroup(flow.flowId),
    title: `“${flow.flowName}” is over its limit`,
    message:
      "More events came within the hour than this flow may start runs for. The rest is held, nothing is lost: look at what came, then release it or raise the limit.",
    link: `/flows/${flow.flowId}`,
  });
}
