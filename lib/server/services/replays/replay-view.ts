import type { Replay } from "#contracts/replay.ts";
import { ratePerMinute } from "#core/replay/pace.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import type { ReplayRow } from "#server/services/ports/replays.ts";

/** A replay as people see it: how far it is, and what became of what it asked for. */
export async function replayView(ports: Ports, row: ReplayRow): Promise<Replay> {
  const { pending, ...counts } = await ports.replays.counts(row.id);
  const until = row.finishedAt ?? ports.clock.now();
  return {
    id: row.id,
    kind: row.kind,
    mode: row.mode,
    filter: row.filter,
    flowId: row.flowId,
    status: row.status,
    matched: row.matched,
    done: row.done,
    skipped: row.skipped,
    passedOver: row.passedOver,
    ...counts,
    ratePerMinute: ratePerMinute(Math.max(0, row.done - pending), row.createdAt.getTime(), until.getTime()),
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    createdBy: row.createdBy,
  };
}
