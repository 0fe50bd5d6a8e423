import type { Flow } from "#contracts/flow.ts";

/** How far the draft is from what is live, and what a pause does: one short sentence. */
export function versionWords(
  flow: Pick<Flow, "liveVersion" | "hasUnpublishedChanges" | "status" | "pauseMode">,
): string {
  if (flow.liveVersion === null) return "Never published, so it sends nothing yet";
  const version = `Version ${flow.liveVersion}`;
  const pause =
    flow.status === "paused" ? (flow.pauseMode === "skip" ? ", new events are skipped" : ", new events wait") : "";
  return flow.hasUnpublishedChanges ? `${version}${pause}, with changes not yet published` : `${version}${pause}`;
}
