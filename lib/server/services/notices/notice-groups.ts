/** What belongs to one matter, as the group key of its notices. */
export const noticeGroup = {
  /** Failing, breaker, pause: one matter of the endpoint, getting worse or better. */
  endpoint: (endpointId: string) => `endpoint:${endpointId}`,
  failures: (failureGroupId: string) => `failures:${failureGroupId}`,
  check: (flowId: string, stepId: string) => `check:${flowId}:${stepId}`,
  silence: (subjectId: string) => `silence:${subjectId}`,
};
