import type { BegunRun, EventRecord, NewRun } from "#server/services/ports/events.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import type { RunDelivery } from "#server/services/ports/runs.ts";
import type { IntakeSource } from "#server/services/ports/sources.ts";

/**
 * Where this process has room, a new run is written as claimed already and goes on right after the commit, without the
 * way through the table. Should the process die, its lease ends and the run is claimed like any other.
 */
export function reserveRoom(ports: Ports, runs: NewRun[]): void {
  for (const run of runs) if (run.status === "queued" && run.delivery) run.lease = ports.engine.reserve(run.lane);
}

/** Nothing of these runs was begun. */
export function giveBack(ports: Ports, runs: readonly NewRun[]): void {
  for (const run of runs) if (run.lease) ports.engine.giveBack(run.lane);
}

/** Begins the runs that were written under our lease; room of those that came to begin otherwise is given back. */
export function handOver(
  ports: Ports,
  source: IntakeSource,
  event: EventRecord,
  runs: readonly NewRun[],
  begun: ReadonlyMap<string, BegunRun>,
): void {
  for (const run of runs) {
    if (!run.lease) continue;
    if (begun.get(run.id)?.status !== "running" || !run.delivery) {
      ports.engine.giveBack(run.lane);
      continue;
    }
    ports.engine.handOver({
      id: run.id,
      storeId: source.storeId,
      storeName: source.storeName,
      flowId: run.flowId,
      flowName: source.flows.find((flow) => flow.flowId === run.flowId)?.flowName ?? "",
      flowVersion: run.flowVersion,
      status: "running",
      reasonCode: null,
      reason: null,
      finishedAt: null,
      faults: 0,
      leaseToken: run.lease.token,
      leaseEndsAtMs: ports.clock.now().getTime() + run.lease.ms,
      lane: run.lane,
      slotTaken: false,
      event,
      deliveries: [firstDelivery(run.delivery, event.receivedAt)],
    });
  }
}

function firstDelivery({ id, stepId }: { id: string; stepId: string }, createdAt: Date): RunDelivery {
  return {
    id,
    stepId,
    status: "sending",
    reasonCode: null,
    reason: null,
    endpointId: null,
    origin: "",
    url: "",
    requestHeaders: null,
    requestBody: null,
    attemptCount: 0,
    autoAttempts: 0,
    nextAttemptAt: null,
    manualPending: false,
    rerenderedFrom: null,
    createdAt,
  };
}
