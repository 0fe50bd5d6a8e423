import { deliversOrder } from "./delivers-order.ts";
import { deliversRush } from "./delivers-rush.ts";
import { cancelsInDelay, pausesInDelay } from "./pauses-in-delay.ts";
import { releasesPaused } from "./releases-paused.ts";
import { resendsByHand } from "./resends-by-hand.ts";
import { retriesByItself } from "./retries-by-itself.ts";
import { retriesLater } from "./retries-later.ts";
import { runsStepsInOrder } from "./runs-steps-in-order.ts";
import type { Scenario } from "./scenario.ts";
import { stopsAtFilter } from "./stops-at-filter.ts";
import { survivesKill } from "./survives-kill.ts";
import { takesBranches } from "./takes-branches.ts";
import { waitsInDelay } from "./waits-in-delay.ts";

/** What every engine must do; a new one is a file here and a line in this list. */
export const scenarios: readonly Scenario[] = [
  deliversOrder,
  retriesLater,
  retriesByItself,
  runsStepsInOrder,
  deliversRush,
  resendsByHand,
  releasesPaused,
  survivesKill,
  waitsInDelay,
  takesBranches,
  stopsAtFilter,
  pausesInDelay,
  cancelsInDelay,
];
