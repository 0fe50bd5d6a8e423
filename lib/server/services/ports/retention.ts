export interface Removed {
  /** How many rows went; for events the events, whatever hung on them. */
  removed: number;
  /** Where the next batch begins; null when nothing older is left. */
  after: string | null;
}

/** What is old beside events: each batch is one short statement. */
export type OldRows =
  | "rejected_request"
  | "inbox_request"
  | "replay"
  | "once_key"
  | "flow_hour"
  | "flow_check"
  | "hourly_duration"
  | "failure_group"
  | "failure_group_hour"
  | "receipt"
  | "audit_entry"
  | "person";

export interface RetentionStore {
  /**
   * One transaction: of the next `limit` events from before `before`, those go that have no run unfinished, with their
   * runs, deliveries and attempts. The others are passed over.
   */
  removeEvents(before: Date, after: string | null, limit: number): Promise<Removed>;
  /** Removes at most `limit` rows from before `before`; how many. */
  removeOld(table: OldRows, before: Date, limit: number): Promise<number>;
}
