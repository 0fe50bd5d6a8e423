import type { FirstRun } from "#contracts/home.ts";

interface FirstRunSteps {
  connected: boolean;
  flowLive: boolean;
  arrived: boolean;
  /** The step to take next; null when all are done. */
  next: "connect" | "flow" | "arrive" | null;
}

/** What of the first run is done. A sample order counts as connected: with it the other steps can be tried. */
export function firstRunSteps(state: FirstRun): FirstRunSteps {
  const connected = state.hasSource || state.hasEvent;
  const flowLive = state.hasLiveFlow;
  const arrived = state.hasDelivery;
  const next = !connected ? "connect" : !flowLive ? "flow" : !arrived ? "arrive" : null;
  return { connected, flowLive, arrived, next };
}
