import { inactiveDaysMax } from "#core/flows/trigger.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import type { OldRows } from "#server/services/ports/retention.ts";
import { countHours } from "./count-hours.ts";

const dayMs = 86_400_000;
const eventsAtOnce = 500;
const rowsAtOnce = 2000;
/** A turn is bounded; what is left waits for the next one. */
const turnMs = 20_000;
const auditDays = 400;
/** Longer than the longest inactivity a trigger can wait for. */
const personDays = inactiveDaysMax + 30;
/** Twice what a page compares with what was before, and then some. */
const durationDays = 60;

const keptAsEvents: readonly OldRows[] = [
  "rejected_request",
  "inbox_request",
  "flow_hour",
  "flow_check",
  "replay",
  "failure_group",
  "failure_group_hour",
  "receipt",
];

/** Removes what is older than the installation keeps it, in small batches. What still waits stays, however old. */
export async function removeOld(ports: Ports): Promise<void> {
  // First of all, so that nothing goes uncounted.
  await countHours(ports);
  const now = ports.clock.now().getTime();
  const before = new Date(now - ports.settings.retentionDays * dayMs);
  const isOver = () => ports.clock.now().getTime() - now > turnMs;
  let removed = await removeEvents(ports, before, isOver);
  for (const table of keptAsEvents) removed += await removeRows(ports, table, before, isOver);
  removed += await removeRows(ports, "once_key", new Date(now), isOver);
  removed += await removeRows(ports, "audit_entry", new Date(now - auditDays * dayMs), isOver);
  removed += await removeRows(ports, "hourly_duration", new Date(now - durationDays * dayMs), isOver);
  removed += await removeRows(ports, "person", new Date(now - personDays * dayMs), isOver);
  if (removed > 0) ports.log.info({ removed, before: before.toISOString() }, "Removed what is older than it is kept");
}

async function removeEvents(ports: Ports, before: Date, isOver: () => boolean): Promise<number> {
  let total = 0;
  for (let after: string | null = null; ; ) {
    const batch = await ports.retention.removeEvents(before, after, eventsAtOnce);
    total += batch.removed;
    if (batch.after === null || isOver()) return total;
    after = batch.after;
  }
}

async function removeRows(ports: Ports, table: OldRows, before: Date, isOver: () => boolean): Promise<number> {
  let total = 0;
  for (;;) {
    const removed = await ports.retention.removeOld(table, before, rowsAtOnce);
    total += removed;
    if (removed < rowsAtOnce || isOver()) return total;
  }
}
