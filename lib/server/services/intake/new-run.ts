import type { FlowDefinition } from "#contracts/flow-definition.ts";
import { admitRun } from "#core/flows/admit-run.ts";
import type { MatchScope } from "#core/flows/match-flow.ts";
import { type OnceKey, renderOnceKey } from "#core/once/once-key.ts";
import { hoursInWords } from "#core/once/window-words.ts";
import type { NewRun } from "#server/services/ports/events.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import { unknownLane } from "#server/services/ports/runs.ts";
import type { IntakeFlow } from "#server/services/ports/sources.ts";
import { newDelivery } from "#server/services/runs/new-delivery.ts";
import { floodReason } from "./flood.ts";

const hourMs = 3_600_000;
const keyCharsShown = 120;

interface Beginning {
  storeId: string;
  flow: IntakeFlow;
  definition: FlowDefinition;
  scope: MatchScope & { event: object; payload: unknown; person: object };
  occurredAt: Date;
  receivedAt: Date;
}

/** The run a matching event begins, a first webhook with it (any other step is the engine's to decide), before the transaction has looked at keys and hours; `note` goes to the decision. */
export async function newRun(ports: Ports, beginning: Beginning): Promise<{ run: NewRun; note: string | null }> {
  const { definition, flow, occurredAt, receivedAt, scope, storeId } = beginning;
  const { runsPerHour, skipOlderThanHours } = definition.limits;
  const times = { occurredAtMs: occurredAt.getTime(), receivedAtMs: receivedAt.getTime() };
  const { release } = definition;
  const admitted = admitRun({ status: flow.status, pauseMode: flow.pauseMode, skipOlderThanHours, release }, times);
  const limited = admitted.status === "skipped" ? null : definition.once;
  const key = limited && renderOnceKey(limited.key, scope, times.receivedAtMs);
  const [step] = definition.steps;
  const first = step?.kind === "webhook" ? await newDelivery(ports, storeId, step) : null;
  const run: NewRun = {
    id: ports.clock.newId(),
    flowId: flow.flowId,
    flowVersion: flow.version,
    status: admitted.status,
    reasonCode: admitted.reason?.code ?? null,
    reason: admitted.reason?.message ?? null,
    lane: first?.lane ?? unknownLane,
    delivery: first?.delivery ?? null,
    lease: null,
    once: limited && onceOf(ports, key, limited.windowHours, receivedAt),
    flood: runsPerHour === null ? null : { runsPerHour, reason: floodReason(runsPerHour) },
  };
  return { run, note: key?.kind === "open" ? key.note : null };
}

function onceOf(ports: Ports, key: OnceKey | null, windowHours: number, now: Date): NewRun["once"] {
  if (key?.kind !== "key") return null;
  const shown = key.key.length > keyCharsShown ? `${key.key.slice(0, keyCharsShown)}…` : key.key;
  return {
    keyHash: ports.tokens.sha256(key.key),
    key: shown,
    until: new Date(now.getTime() + windowHours * hourMs),
    words: `Once per ${hoursInWords(windowHours)}: ${shown}`,
  };
}
