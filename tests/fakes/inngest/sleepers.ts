/** The sleeps under way: real timers, which a test may bring to an early end. */
export interface Sleepers {
  /** Resolves at `untilMs` (epoch), or earlier when skipped; rejects when `signal` aborts. */
  sleep(untilMs: number, signal: AbortSignal): Promise<void>;
  /** Every sleep that would end by `untilMs` ends now; later and future ones are left alone. */
  skipTo(untilMs: number): void;
}

export function createSleepers(): Sleepers {
  const sleeping = new Map<() => void, number>();
  return {
    sleep: (untilMs, signal) =>
      new Promise((resolve, reject) => {
        const wake = () => {
          clearTimeout(timer);
          sleeping.delete(wake);
          if (signal.aborted) reject(signal.reason);
          else resolve();
        };
        // Longer than a timer can hold is longer than any test.
        const timer = setTimeout(wake, Math.min(2 ** 31 - 1, Math.max(0, untilMs - Date.now())));
        sleeping.set(wake, untilMs);
        signal.addEventListener("abort", wake, { once: true });
        if (signal.aborted) wake();
      }),
    skipTo(untilMs) {
      for (const [wake, endMs] of [...sleeping]) if (endMs <= untilMs) wake();
    },
  };
}
