import { hoursToCount } from "#core/retention/hours.ts";
import type { Counted } from "#server/services/ports/counts.ts";
import type { Ports } from "#server/services/ports/ports.ts";

const counted: readonly Counted[] = ["events", "deliveries", "endpoint_deliveries", "delivery_times", "attempts"];
/** Longer than a lease and a restarting database: what ended in an hour is in the table by then. */
const lateMs = 600_000;

/** Brings the hourly counts up to now. They outlive the rows they count. */
export async function countHours(ports: Ports): Promise<void> {
  for (const what of counted) {
    const { newestCounted, next } = await ports.counts.span(what);
    const hours = hoursToCount(newestCounted, next, ports.clock.now(), lateMs);
    for (const hour of hours) await ports.counts.countHour(what, hour);
  }
}
