import type { DemoReplays } from "#scripts/screenshots/demo-replays.ts";
import type { Picture } from "#scripts/screenshots/take-pictures.ts";

/** Sending many again: while it runs, paused and over. */
export function replayPictures({ doneId, pausedId, runningId }: DemoReplays): Picture[] {
  return [
    { name: "replays", path: "/replays", look: "light", width: 1440, height: 620 },
    { name: "replays", path: "/replays", look: "dark", width: 390 },
    { name: "replay-running", path: `/replays/${runningId}`, look: "light", width: 1440, height: 620 },
    { name: "replay-running", path: `/replays/${runningId}`, look: "dark", width: 390 },
    { name: "replay-paused", path: `/replays/${pausedId}`, look: "dark", width: 1440, height: 620 },
    { name: "replay-done", path: `/replays/${doneId}`, look: "light", width: 1440, height: 620 },
  ];
}
