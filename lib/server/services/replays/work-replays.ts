import type { PassedOver } from "#contracts/replay.ts";
import { pendingMax, ratePerMinute } from "#core/replay/pace.ts";
import { type ReplayStep, stepOver } from "#core/replay/step-over.ts";
import type { FlowRow } from "#server/services/ports/flows.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import type { ReplayRow, ReplayRun } from "#server/services/ports/replays.ts";
import type { IntakeFlow } from "#server/services/ports/sources.ts";
import { eventRun } from "./event-run.ts";
import { rerenderRun } from "./rerender-run.ts";

const replaysAtOnce = 100;
/** Rows looked at in one batch: events are read whole, and one may be a megabyte. */
const batchRows = { same: 500, rerender: 200, events: 25 } as const;
/** After this the next round is due anyway. */
const roundMs = 1500;
/** A cancel meets a run under lease now and then; within this time it is taken back too. */
const tidyMs = 300_000;

/** Takes every running replay further: batch by batch in turn, so that a small one does not wait for a large one. */
export async function workReplays(ports: Ports): Promise<void> {
  const { clock, engine, live, replays } = ports;
  const startedMs = clock.now().getTime();
  for (const cancelled of await replays.listCancelledSince(new Date(startedMs - tidyMs))) {
    if ((await replays.takeBack(cancelled, clock.now())) > 0) await engine.requestedOverdue();
  }
  let turns = await begin(ports, await replays.listRunning(replaysAtOnce));
  while (turns.length > 0) {
    const next: Turn[] = [];
    let taken = 0;
    for (const turn of turns) {
      const after = await takeTurn(ports, turn);
      if (after === null) continue;
      taken += turn.room - after.room;
      live.changed(turn.replay.storeId, "deliveries", "replays");
      if (after.room > 0 && after.replay.position !== turn.replay.upTo) next.push(after);
    }
    if (taken > 0) await engine.requestedOverdue();
    if (clock.now().getTime() - startedMs > roundMs) return;
    turns = next;
  }
}

interface Turn {
  replay: ReplayRow;
  /** How much more may be asked for now. */
  room: number;
}

/** The replays with something left to ask for and room for it; those of which all is made are completed. */
async function begin(ports: Ports, running: ReplayRow[]): Promise<Turn[]> {
  const turns: Turn[] = [];
  for (const replay of running) {
    const now = ports.clock.now();
    const pending = await ports.replays.pending(replay.id);
    if (replay.position === replay.upTo) {
      if (pending === 0) await ports.replays.complete(replay, now);
      ports.live.changed(replay.storeId, "replays");
      continue;
    }
    const made = Math.max(0, replay.done - pending);
    const room = pendingMax(ratePerMinute(made, replay.createdAt.getTime(), now.getTime())) - pending;
    if (room > 0) turns.push({ replay, room });
  }
  return turns;
}

/** One batch. null when another process was quicker, or somebody paused it. */
async function takeTurn(ports: Ports, { replay, room }: Turn): Promise<Turn | null> {
  const rows = replay.kind === "events" ? batchRows.events : batchRows[replay.mode];
  const limit = Math.min(room, rows);
  const done =
    replay.kind === "deliveries" && replay.mode === "same"
      ? await ports.replays.askAgain(replay, limit)
      : await beginBatch(ports, replay, limit);
  return done && { replay: { ...replay, position: done.position }, room: room - done.taken };
}

async function beginBatch(
  ports: Ports,
  replay: ReplayRow,
  limit: number,
): Promise<{ position: string; taken: number } | null> {
  const { passedOver, runs, step } =
    replay.kind === "events" ? await eventBatch(ports, replay, limit) : await rerenderBatch(ports, replay, limit);
  const begun = await ports.replays.beginStep(replay, step, runs, passedOver, ports.clock.now());
  return begun && { position: step.position, taken: begun.taken };
}

interface Batch {
  step: ReplayStep;
  passedOver: PassedOver;
  runs: ReplayRun[];
}

async function rerenderBatch(ports: Ports, replay: ReplayRow, limit: number): Promise<Batch> {
  const found = await ports.replays.nextDeliveries(replay, limit);
  const flows = new Map<string, FlowRow | null>();
  const runs: ReplayRun[] = [];
  const ended = found.filter((candidate) => candidate.ended);
  for (const candidate of ended) {
    const { flowId } = candidate;
    if (!flows.has(flowId)) flows.set(flowId, await ports.flows.find(replay.storeId, flowId));
    const flow = flows.get(flowId);
    const made = flow && (await rerenderRun(ports, flow, candidate));
    if (made?.ok) runs.push(made.run);
  }
  const asked = found.filter((candidate) => candidate.asked).length;
  const waiting = found.length - ended.length - asked;
  const passedOver = { asked, waiting, step_gone: ended.length - runs.length };
  return { step: stepOver(replay.upTo, found, limit), runs, passedOver };
}

async function eventBatch(ports: Ports, replay: ReplayRow & { kind: "events" }, limit: number): Promise<Batch> {
  const found = await ports.replays.nextEvents(replay, limit);
  const flow = await intakeFlow(ports, replay);
  const runs: ReplayRun[] = [];
  if (flow) {
    for (const event of found) {
      const { run } = await eventRun(ports, flow, event);
      if (run) runs.push(run);
    }
  }
  const without = found.length - runs.length;
  const passedOver = flow ? { no_match: without } : { step_gone: without };
  return { step: stepOver(replay.upTo, found, limit), runs, passedOver };
}

/** The flow as it is live now; null when it is not any more, and its events are then passed over. */
async function intakeFlow(
  ports: Ports,
  { flowId, storeId }: ReplayRow & { kind: "events" },
): Promise<IntakeFlow | null> {
  const source = await ports.sources.findApiSource(storeId);
  return source?.flows.find((flow) => flow.flowId === flowId) ?? null;
}
