interface Row {
  id: string;
}

export interface Rows<T extends Row> {
  /** Newest first. Ids grow with time (UUIDv7), so their order is the rows' order. */
  all: T[];
  /** The newest row on show; rows above it wait until asked for. null = show all. */
  topId: string | null;
}

export const noRows = { all: [], topId: null };

/**
 * Takes in what was fetched anew: from the newest row down to some older one, or to the last one (`isWhole`).
 * Within that reach it replaces what was there; older rows stay. When more than the whole reach is new, the older rows
 * are let go, so that the list never has a hole.
 */
function mergeFetched<T extends Row>(known: readonly T[], fetched: readonly T[], isWhole: boolean): T[] {
  const oldest = fetched.at(-1);
  if (isWhole || !oldest) return [...fetched];
  const newestKnown = known[0];
  if (!newestKnown || newestKnown.id < oldest.id) return [...fetched];
  return [...fetched, ...known.filter((row) => row.id < oldest.id)];
}

/** The list after a fetch. While its top is in sight new rows show at once, otherwise they wait above it. */
export function absorb<T extends Row>(
  rows: Rows<T>,
  fetched: readonly T[],
  { isWhole, isTopInSight }: { isWhole: boolean; isTopInSight: boolean },
): Rows<T> {
  const all = mergeFetched(rows.all, fetched, isWhole);
  const newestId = all[0]?.id ?? null;
  const { topId } = rows;
  const topIsGone = topId === null || newestId === null || !all.some((row) => row.id <= topId);
  return { all, topId: isTopInSight || topIsGone ? newestId : topId };
}

/** Splits the list into what is on show and how many newer rows wait. */
export function splitAtTop<T extends Row>({ all, topId }: Rows<T>): { shown: T[]; newerCount: number } {
  const shown = topId === null ? all : all.filter((row) => row.id <= topId);
  return { shown, newerCount: all.length - shown.length };
}

export function showNewer<T extends Row>(rows: Rows<T>): Rows<T> {
  return { all: rows.all, topId: rows.all[0]?.id ?? null };
}
