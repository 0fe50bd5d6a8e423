import type { BucketCount } from "#core/durations/duration-buckets.ts";

/** Attempts of an endpoint by whether they were accepted and how long they took. */
export interface AttemptCount extends BucketCount {
  succeeded: boolean;
}

/** From what is counted by the hour; never from the attempts themselves. */
export interface EndpointFiguresStore {
  /** Of these endpoints those that were sent something. */
  totals(storeId: string, ids: readonly string[], from: Date, to: Date): Promise<Map<string, AttemptCount[]>>;
  hours(storeId: string, id: string, from: Date, to: Date): Promise<(AttemptCount & { hourMs: number })[]>;
}
