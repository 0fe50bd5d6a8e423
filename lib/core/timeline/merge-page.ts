/** Where an entry stands in time; `key` tells apart what happened in the same millisecond. */
export interface Moment {
  at: string;
  key: string;
}

/** Newest first: is `a` told before `b`? */
function isBefore(a: Moment, b: Moment): boolean {
  return a.at === b.at ? a.key > b.key : a.at > b.at;
}

/** Several lists, each newest first, as one page of a timeline: what is older than `before`, at most `limit`. */
export function mergePage<Entry extends Moment>(
  lists: readonly (readonly Entry[])[],
  before: Moment | null,
  limit: number,
): { data: Entry[]; nextCursor: string | null } {
  const older = lists.flat().filter((entry) => before === null || isBefore(before, entry));
  const sorted = older.sort((a, b) => (isBefore(a, b) ? -1 : 1));
  const data = sorted.slice(0, limit);
  const last = data.at(-1);
  return { data, nextCursor: sorted.length > limit && last ? `${last.at}|${last.key}` : null };
}

/** The cursor's moment; null for a text that is none. */
export function readCursor(cursor: string): Moment | null {
  const [at = "", key = "", ...rest] = cursor.split("|");
  return rest.length > 0 || key === "" || Number.isNaN(Date.parse(at)) ? null : { at, key };
}
