import type { LiveMessage, LiveTopic } from "#contracts/live.ts";

export interface LiveNews {
  id: string;
  message: LiveMessage;
}

/** Tells open browsers what changed. Gathered and sent a few times a second, to every process on the database. */
export interface LiveBus {
  changed(storeId: string, ...topics: LiveTopic[]): void;
  /** As `changed` of deliveries, but says which. */
  deliveriesChanged(storeId: string, ids: readonly string[]): void;
  /**
   * News from now on, and at once what came after `afterId` (null: only where the news stand now). What is no longer
   * known is told as a change of everything.
   */
  subscribe(storeId: string, afterId: string | null, listener: (news: LiveNews) => void): () => void;
}
