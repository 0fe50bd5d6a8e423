/**
 * Every bucket's upper end lies a tenth above the one below it: bucket b holds durations above 1.1^(b-1) and up to 1.1^b
 * milliseconds, bucket 0 all up to 1 ms. Logarithmic buckets can be added up over hours and still tell any quantile
 * (Masson, Rim and Lee, "DDSketch", VLDB 2019).
 */
export const bucketGrowth = 1.1;

export interface BucketCount {
  bucket: number;
  count: number;
}

/** The middle of a bucket, in milliseconds. */
function middleMs(bucket: number): number {
  return bucket <= 0 ? 1 : bucketGrowth ** (bucket - 0.5);
}

/**
 * The duration in milliseconds that a `share` (0 to 1) of the counted ones does not exceed, by nearest rank; null without
 * any. At most 4.9 % off, by a factor of √1.1: what was counted is known to its bucket only, whose middle is answered.
 */
export function quantileMs(buckets: readonly BucketCount[], share: number): number | null {
  const sorted = buckets.filter(({ count }) => count > 0).toSorted((a, b) => a.bucket - b.bucket);
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  const rank = Math.max(1, Math.ceil(share * total));
  let counted = 0;
  for (const { bucket, count } of sorted) {
    counted += count;
    if (counted >= rank) return middleMs(bucket);
  }
  return null;
}
