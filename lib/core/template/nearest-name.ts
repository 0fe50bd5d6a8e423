const lengthMax = 40;

/** Edit distance: insertions, deletions, changes and swapped neighbours between two short words. */
function distance(left: string, right: string): number {
  let earlier: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    for (let j = 1; j <= right.length; j++) {
      const change = (previous[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      const swap = isSwap ? (earlier[j - 2] ?? 0) + 1 : change;
      row.push(Math.min(change, swap, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    earlier = previous;
    previous = row;
  }
  return previous[right.length] ?? 0;
}

/** The known name somebody probably meant: at most two slips away, and less than half of the word. */
export function nearestName(word: string, names: readonly string[]): string | null {
  if (word.length > lengthMax) return null;
  let best: { name: string; slips: number } | null = null;
  for (const name of names) {
    const slips = distance(word.toLowerCase(), name.toLowerCase());
    if (slips <= 2 && slips * 2 < name.length && (best === null || slips < best.slips)) best = { name, slips };
  }
  return best?.name ?? null;
}
