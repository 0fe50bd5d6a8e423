/** What belongs to one matter, as the group key of its notices. */
export const noticeGroup = {
  /** Failing, breaker, pause: one matter of the endpoint, getting worse or better. */
  endpoint: (endpointId: string) => `endpoint:${endpointId}`,
  failed: (flowId: string, endpointId: string | null, code: string) => `failed:${flowId}:${endpointId ?? ""}:${code}`,
  check: (flowId: string, stepId: string) => `check:${flowId}:${stepId}`,
  silence: (subjectId: string) => `silence:${subjectId}`,
};

/** The flow and endpoint of a `failed` group. */
export function readFailedGroup(groupKey: string): { flowId: string; endpointId: string | null } {
  const [, flowId = "", endpointId = ""] = groupKey.split(":");
  return { flowId, endpointId: endpointId === "" ? null : endpointId };
}
