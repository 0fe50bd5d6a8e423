interface Needs {
  /** Makes ourselves known and hands over everything that is due. Throws when Inngest cannot be reached. */
  connect(): Promise<void>;
  /** Once a minute while all is well: looks for what was lost on the way. Throws like `connect`. */
  watch(): Promise<void>;
  /** A fault began, or another one took its place. */
  onFault(reason: string): void;
}

export interface Contact {
  start(): void;
  stop(): Promise<void>;
  /** Something failed: connects again soon. */
  lost(reason: string): void;
  /** What is wrong; null while Inngest knows us and takes our hand-offs. */
  fault(): string | null;
  /** The first try to connect has ended, well or not. */
  hasTried(): boolean;
}

const firstPauseMs = 500;
const longestPauseMs = 30_000;
const watchMs = 60_000;

/** Connects, tries again later each time while that fails, then watches; one action at a time. */
export function keepInTouch({ connect, watch, onFault }: Needs): Contact {
  let running = false;
  let connected = false;
  let tried = false;
  let fault: string | null = "Inngest has not been reached yet.";
  let pauseMs = firstPauseMs;
  let timer: NodeJS.Timeout | null = null;
  let acting: Promise<void> | null = null;

  function later(ms: number): void {
    if (timer) clearTimeout(timer);
    timer = running ? setTimeout(act, ms) : null;
  }

  function act(): void {
    acting ??= (connected ? watch() : connect())
      .then(
        () => {
          connected = true;
          fault = null;
          pauseMs = firstPauseMs;
          later(watchMs);
        },
        (error: unknown) => {
          note(error instanceof Error ? error.message : String(error));
          connected = false;
          later(pauseMs);
          pauseMs = Math.min(longestPauseMs, pauseMs * 2);
        },
      )
      .finally(() => {
        tried = true;
        acting = null;
      });
  }

  function note(reason: string): void {
    if (reason !== fault) onFault(reason);
    fault = reason;
  }

  function lost(reason: string): void {
    note(reason);
    // When it is not connected the next try is set already; further losses must not put it off.
    if (connected) later(pauseMs);
    connected = false;
  }

  return {
    start() {
      running = true;
      act();
    },
    async stop() {
      running = false;
      if (timer) clearTimeout(timer);
      await acting;
    },
    lost,
    fault: () => fault,
    hasTried: () => tried,
  };
}
