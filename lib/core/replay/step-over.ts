/** How far a replay got. `position`: the last id looked at, its end `upTo` when there were no more; `seen`: rows looked at. */
export interface ReplayStep {
  position: string;
  seen: number;
}

/** The step over a batch of at most `limit` rows, read in the order of their ids. */
export function stepOver(upTo: string, found: readonly { id: string }[], limit: number): ReplayStep {
  return { position: found.length < limit ? upTo : (found.at(-1)?.id ?? upTo), seen: found.length };
}
