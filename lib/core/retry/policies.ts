const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** When the automatic attempts of a delivery are made. */
export interface RetryPolicy {
  /** Milliseconds to wait before each attempt, counted from the end of the one before; the first entry is the first attempt. */
  delaysMs: readonly number[];
  /** Each wait grows by a random share of itself, up to this one, so that many deliveries do not come back at once. */
  jitterMax: number;
}

/** Source of `standard`: the schedule of Standard Webhooks senders (Svix), eight attempts in 27 h 35 m. */
export const RETRY_POLICIES = {
  standard: {
    delaysMs: [0, 5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 10 * HOUR],
    jitterMax: 0.1,
  },
  /** 17 retries over 24 hours. */
  persistent: {
    delaysMs: [
      0,
      10 * SECOND,
      30 * SECOND,
      1 * MINUTE,
      2 * MINUTE,
      5 * MINUTE,
      10 * MINUTE,
      15 * MINUTE,
      20 * MINUTE,
      30 * MINUTE,
      45 * MINUTE,
      1 * HOUR,
      1.5 * HOUR,
      2 * HOUR,
      2.5 * HOUR,
      3 * HOUR,
      4 * HOUR,
      7 * HOUR + 50 * MINUTE,
    ],
    jitterMax: 0.1,
  },
  /** 5 retries within 10 minutes. */
  quick: {
    delaysMs: [0, 10 * SECOND, 30 * SECOND, 1 * MINUTE, 150 * SECOND, 290 * SECOND],
    jitterMax: 0.1,
  },
  none: { delaysMs: [0], jitterMax: 0 },
} as const satisfies Record<string, RetryPolicy>;

export type RetryPolicyId = keyof typeof RETRY_POLICIES;
