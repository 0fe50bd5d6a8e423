interface Row {
  id: string;
}
interface Page<T> {
  data: T[];
  nextCursor: string | null;
}
export interface LoadedLog<T> {
  pages: Page<T>[];
  pageParams: (string | null)[];
}

/**
 * Takes changed rows into a loaded list, newest first (ids grow with time, UUIDv7): those it has are replaced where they
 * stand, others go to their place, but for those older than what is loaded so far.
 */
export function patchLog<T extends Row>(loaded: LoadedLog<T>, changed: readonly T[]): LoadedLog<T> {
  if (changed.length === 0) return loaded;
  const known = loaded.pages.flatMap((page) => page.data);
  const nextCursor = loaded.pages.at(-1)?.nextCursor ?? null;
  const news = new Map(changed.map((row) => [row.id, row]));
  const kept = known.map((row) => take(news, row.id) ?? row);
  const added = [...news.values()].filter((row) => nextCursor === null || row.id > nextCursor);
  const data = [...kept, ...added].sort((one, other) => (one.id < other.id ? 1 : -1));
  return { pages: [{ data, nextCursor }], pageParams: [null] };
}

/** The newest page as fetched anew: does it reach down to what is known, or is there a hole in between? */
export function leavesHole<T extends Row>(known: readonly T[], head: readonly T[], headSize: number): boolean {
  const [newest] = known;
  const oldest = head.at(-1);
  return newest !== undefined && oldest !== undefined && head.length === headSize && oldest.id > newest.id;
}

function take<T>(map: Map<string, T>, id: string): T | undefined {
  const row = map.get(id);
  map.delete(id);
  return row;
}
