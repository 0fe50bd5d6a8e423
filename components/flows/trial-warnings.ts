import { formatCount } from "#client/format.ts";
import type { DryRunResult } from "#contracts/simulation.ts";

/** What a dry run found that a person should know before publishing, a sentence each. */
export function trialWarnings({ failing, incomplete }: Pick<DryRunResult, "failing" | "incomplete">): string[] {
  return [
    ...(failing > 0
      ? [`${formatCount(failing, "run")} would have failed: a request cannot be made from the event.`]
      : []),
    ...(incomplete > 0
      ? [`${formatCount(incomplete, "run")} would have lacked a variable that the templates name.`]
      : []),
  ];
}
