import type { Pool } from "pg";
import type { BegunRun, EventRecord, NewRun } from "#server/services/ports/events.ts";
import { acceptSql, limitedBeginning, unlimitedBeginning } from "./accept-sql.ts";
import { eventValues, limitValues, listValues } from "./accept-values.ts";

export interface NewEvent {
  event: EventRecord;
  runs: NewRun[];
}

interface AcceptedRow {
  id: string;
  runs: BegunRun[];
}

const statements = new Map<number, string>();

function groupStatement(size: number): string {
  const known = statements.get(size) ?? acceptSql(size, unlimitedBeginning(size));
  statements.set(size, known);
  return known;
}

/**
 * Writes events whose runs have no once-per key and no limit, in one transaction. In their order: the runs as they
 * began; null for an event that had come before, of which nothing was written. Rows go in by dedupe key, so that two
 * groups never wait for each other.
 */
export async function acceptGroup(pool: Pool, group: readonly NewEvent[]): Promise<(BegunRun[] | null)[]> {
  const ordered = [...group].sort((a, b) => (a.event.dedupeKey < b.event.dedupeKey ? -1 : 1));
  const { rows } = await pool.query<AcceptedRow>({
    name: `accept-events-${ordered.length}`,
    text: groupStatement(ordered.length),
    values: [...ordered.flatMap(({ event }) => eventValues(event)), ...listValues(ordered)],
  });
  const begun = new Map(rows.map((row) => [row.id, row.runs]));
  return group.map(({ event }) => begun.get(event.id) ?? null);
}

const limitedSql = acceptSql(1, limitedBeginning);

/** The same for one event of which a flow has once-per keys or a limit. */
export async function acceptLimited(pool: Pool, { event, runs }: NewEvent): Promise<BegunRun[] | null> {
  const { rows } = await pool.query<AcceptedRow>({
    name: "accept-event-limited",
    text: limitedSql,
    values: [...eventValues(event), ...listValues([{ event, runs }]), ...limitValues(runs)],
  });
  return rows[0]?.runs ?? null;
}
