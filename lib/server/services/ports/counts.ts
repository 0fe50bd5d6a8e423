/**
 * What is counted by the hour. `deliveries` by flow and `endpoint_deliveries` by endpoint: ended ones, by their end and
 * its status. `delivery_times` by flow: how long those accepted by themselves took from their making. `attempts` by
 * endpoint: how long each took, ok or failed.
 */
export type Counted = "events" | "deliveries" | "endpoint_deliveries" | "delivery_times" | "attempts";

export interface CountStore {
  /** The newest hour counted, and the moment of the oldest row after it; of the oldest there is where nothing was counted. */
  span(what: Counted): Promise<{ newestCounted: Date | null; next: Date | null }>;
  /** Counts the hour from its rows, in place of what was counted of it before. One statement; the same again changes nothing. */
  countHour(what: Counted, hour: Date): Promise<void>;
}
