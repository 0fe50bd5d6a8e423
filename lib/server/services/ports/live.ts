import type { LiveTopic } from "#contracts/live.ts";

/** Tells open browsers what changed. Gathered and sent a few times a second, to every process on the database. */
export interface LiveBus {
  changed(storeId: string, ...topics: LiveTopic[]): void;
  subscribe(storeId: string, listener: (topics: LiveTopic[]) => void): () => void;
}
