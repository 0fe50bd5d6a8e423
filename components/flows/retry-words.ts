import type { RetryPolicyName } from "#contracts/flow-steps.ts";
import { RETRY_POLICIES } from "#core/retry/policies.ts";

const names: Record<RetryPolicyName, string> = {
  standard: "Standard",
  persistent: "Persistent",
  quick: "Quick",
  none: "No retries",
};

function span(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 120) return `${minutes} minutes`;
  return `${Math.round(minutes / 60)} hours`;
}

export function retryPolicyName(policy: RetryPolicyName): string {
  return names[policy];
}

/** When an attempt that failed is made again, in words: "Up to 7 more attempts within 28 hours". */
export function describeRetries(policy: RetryPolicyName): string {
  const { delaysMs } = RETRY_POLICIES[policy];
  if (delaysMs.length === 1) return "One attempt, whatever comes back";
  const total = delaysMs.reduce((sum: number, delay) => sum + delay, 0);
  return `Up to ${delaysMs.length - 1} more attempts within ${span(total)}`;
}
