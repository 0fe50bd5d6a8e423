/** Times in ms of one clock; order i of `sent` has the id ids[i]. */
export interface Observed {
  readonly sent: {
    readonly ids: ArrayLike<number>;
    readonly sentAt: ArrayLike<number>;
    readonly answeredAt: ArrayLike<number>;
    readonly statusCodes: ArrayLike<number>;
  };
  readonly arrived: { readonly ids: ArrayLike<number>; readonly times: ArrayLike<number> };
}

/** Milliseconds below which 50, 95 and 99 of 100 lie; null without a value. */
export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export interface Figures {
  readonly sent: number;
  readonly accepted: number;
  /** Answered otherwise than 202, or not at all. */
  readonly refused: number;
  /** Different orders that arrived. */
  readonly delivered: number;
  /** Accepted and never arrived. */
  readonly lost: number;
  /** Arrivals beyond each order's first. */
  readonly duplicated: number;
  readonly acceptedPerSecond: number;
  readonly deliveredPerSecond: number;
  /** From the first order going out to the last arrival. */
  readonly elapsedMs: number;
  /** From an order going out to its answer. */
  readonly intakeMs: Percentiles | null;
  /** From an order going out to its (first) arrival at the receiver. */
  readonly deliveryMs: Percentiles | null;
}

/** Counts one load, order by order. */
export function figuresOf({ sent, arrived }: Observed): Figures {
  const firstArrival = new Map<number, number>();
  for (let index = 0; index < arrived.ids.length; index++) {
    const id = arrived.ids[index] ?? -1;
    if (!firstArrival.has(id)) firstArrival.set(id, arrived.times[index] ?? 0);
  }
  const count = sent.ids.length;
  const accepted = Array.from({ length: count }, (_, index) => index).filter(
    (index) => sent.statusCodes[index] === 202,
  );
  const startedAt = minOf(sent.sentAt);
  const sentAt = (index: number) => sent.sentAt[index] ?? 0;
  const answeredAt = accepted.map((index) => sent.answeredAt[index] ?? 0);
  const arrivalOf = (index: number) => firstArrival.get(sent.ids[index] ?? -1);
  const deliveryMs = Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const at = arrivalOf(index);
    return at === undefined ? [] : [at - sentAt(index)];
  });
  const acceptedMs = maxOf(answeredAt) - startedAt;
  const elapsedMs = Math.max(maxOf([...firstArrival.values()]) - startedAt, acceptedMs);
  return {
    sent: count,
    accepted: accepted.length,
    refused: count - accepted.length,
    delivered: deliveryMs.length,
    lost: accepted.filter((index) => arrivalOf(index) === undefined).length,
    duplicated: arrived.ids.length - firstArrival.size,
    acceptedPerSecond: rate(accepted.length, acceptedMs),
    deliveredPerSecond: rate(deliveryMs.length, elapsedMs),
    elapsedMs: Math.max(elapsedMs, 0),
    intakeMs: percentilesOf(accepted.map((index) => (sent.answeredAt[index] ?? 0) - sentAt(index))),
    deliveryMs: percentilesOf(deliveryMs),
  };
}

/** By the nearest rank: each is a value that was measured. */
export function percentilesOf(values: readonly number[]): Percentiles | null {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return sorted.length === 0 ? null : { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

function rate(count: number, ms: number): number {
  return count === 0 || ms <= 0 ? 0 : (count * 1000) / ms;
}

function minOf(values: ArrayLike<number>): number {
  return Array.from(values).reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
}

function maxOf(values: ArrayLike<number>): number {
  return Array.from(values).reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
}
