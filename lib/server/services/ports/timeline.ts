import type { TimelineEntry } from "#contracts/timeline.ts";
import type { Moment } from "#core/timeline/merge-page.ts";

/** Whose story: a person's by their address in lower case, or an order's. */
export type TimelineOf = { personEmail: string } | { orderNumber: string };

export interface TimelineStore {
  /** What happened up to a moment, of each kind at most `limit`, each newest first. Test sends are left out. */
  read(storeId: string, of: TimelineOf, before: Moment | null, limit: number): Promise<TimelineEntry[][]>;
}
