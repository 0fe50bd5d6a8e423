/** What is counted. `deliveries` by flow and `endpoint_deliveries` by endpoint: ended ones, by their end and its status. */
export type Counted = "events" | "deliveries" | "endpoint_deliveries";

export interface CountStore {
  /** The newest hour counted, and the moment of the oldest row there is to count. */
  span(what: Counted): Promise<{ newestCounted: Date | null; oldest: Date | null }>;
  /** Counts the hour from its rows, in place of what was counted of it before. One statement; the same again changes nothing. */
  countHour(what: Counted, hour: Date): Promise<void>;
}
