/** Something that usually has events: a source, or a live flow that does not go by time. */
export interface Watched {
  id: string;
  storeId: string;
  name: string;
  kind: "source" | "flow";
  /** Of a flow: the source it waits for, null for any. */
  sourceId: string | null;
  /** Quiet from before then says nothing. */
  changedAt: Date;
  /** Its latest event or run, as far as that is known beyond the counts. */
  latestAt: Date | null;
}

export interface SilenceStore {
  /** Sources and live flows, sources of a store before its flows, by store after `afterStoreId`. */
  listWatched(afterStoreId: string | null, stores: number): Promise<Watched[]>;
  /** Events (of a source) or deliveries (of a flow) an hour, from `from` to before `to`, oldest first, without gaps. */
  hourlyCounts(watched: Watched, from: Date, to: Date): Promise<number[]>;
}
