import type { BuildScope } from "#core/delivery/build-request.ts";
import type { NormalisedEvent } from "#core/events/event-types.ts";
import { admitRun } from "#core/flows/admit-run.ts";
import { matchFlow } from "#core/flows/match-flow.ts";
import type { Trigger } from "#core/flows/trigger.ts";
import { renderOnceKey } from "#core/once/once-key.ts";
import { hoursInWords } from "#core/once/window-words.ts";
import { type SimulatableStep, type SimulatedRun, simulateRun } from "./simulate-run.ts";

export interface SimulatableFlow {
  trigger: Trigger;
  once: { key: string; windowHours: number } | null;
  limits: { skipOlderThanHours: number | null };
  steps: readonly SimulatableStep[];
}

interface Reason {
  code: string;
  message: string;
}

/** What a live flow would make of an event: no run, a run that is skipped at once, or a run with all its requests. */
export type EventOutcome =
  | { kind: "no_run"; reason: Reason }
  | { kind: "skipped"; reason: Reason }
  | { kind: "run"; reason: Reason; run: SimulatedRun };

/** Once-per keys that runs of a simulation took, with when, in epoch milliseconds. */
export type TakenKeys = Map<string, number>;

const hourMs = 3_600_000;

function takeKey(once: SimulatableFlow["once"], scope: BuildScope, taken: TakenKeys, nowMs: number): Reason | null {
  const key = once && renderOnceKey(once.key, scope, nowMs);
  if (!once || key?.kind !== "key") return null;
  const takenAtMs = taken.get(key.key);
  if (takenAtMs === undefined || takenAtMs + once.windowHours * hourMs <= nowMs) {
    taken.set(key.key, nowMs);
    return null;
  }
  const at = `${new Date(takenAtMs).toISOString().slice(0, 16).replace("T", " ")} UTC`;
  const message = `Once per ${hoursInWords(once.windowHours)}: ${key.key} already started a run on ${at}.`;
  return { code: "once", message };
}

/**
 * What becomes of an event as if the flow were live when it was received. `taken` is changed: events are given in the
 * order of their arrival. Releases by hand and limits per hour hold runs and lose none, so they change nothing here.
 */
export function simulateEvent(
  flow: SimulatableFlow,
  scope: BuildScope & { event: NormalisedEvent },
  { taken, timeZone }: { taken: TakenKeys; timeZone: string },
): EventOutcome {
  const { match, reason } = matchFlow({ id: scope.flow.id, trigger: flow.trigger, status: "live" }, scope);
  if (!match) return { kind: "no_run", reason };
  const receivedAtMs = Date.parse(scope.event.receivedAt);
  const admitted = admitRun(
    {
      status: "live",
      pauseMode: null,
      skipOlderThanHours: flow.limits.skipOlderThanHours,
      release: "automatic",
    },
    { occurredAtMs: Date.parse(scope.event.occurredAt), receivedAtMs },
  );
  const refused = admitted.reason ?? takeKey(flow.once, scope, taken, receivedAtMs);
  if (refused) return { kind: "skipped", reason: refused };
  return { kind: "run", reason, run: simulateRun(flow.steps, scope, { nowMs: receivedAtMs, timeZone }) };
}
