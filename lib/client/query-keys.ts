import { liveTopics } from "#contracts/live.ts";

/**
 * A query's key begins with its resource: ["deliveries", "list", filter]. The names of live topics are
 * among them, so that news of a topic reaches every query of it.
 */
export const resources = [
  ...liveTopics,
  // The log takes news in row by row: too long to be asked for as a whole each time.
  "log",
  "saved-views",
  "first-run",
  "inboxes",
  "secrets",
  "keys",
  "endpoints",
  // Not among the live topics: it is counted by the minute, and asked for every few seconds while it is looked at.
  "overview",
  // Not among the live topics: what came in lately is not worth counting again with every event.
  "event-fields",
  "alert-channels",
  "receipts",
  "timeline",
  "people",
  "recipes",
] as const;
export type Resource = (typeof resources)[number];

export function queryKey(resource: Resource, ...rest: readonly unknown[]) {
  return [resource, ...rest] as const;
}
