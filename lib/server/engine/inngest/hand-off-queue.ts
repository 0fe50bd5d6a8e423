import type { HandOff } from "./hand-off.ts";

interface Needs {
  send(runs: readonly HandOff[]): Promise<void>;
  /** A hand-off failed or there were too many: what was queued is forgotten here and stands in the run table. */
  onLoss(reason: string): void;
}

export interface HandOffQueue {
  /** Returns at once: whoever answers a shop does not wait for Inngest. */
  add(runs: readonly HandOff[]): void;
  /** Resolves when nothing is queued or on its way. */
  idle(): Promise<void>;
}

const eventsPerCall = 400;
const queuedMax = 20_000;

/** Gathers hand-offs while one call to Inngest is on its way, so that a rush costs few calls. */
export function createHandOffQueue({ send, onLoss }: Needs): HandOffQueue {
  let queued: HandOff[] = [];
  let sending: Promise<void> | null = null;

  function lose(reason: string): void {
    queued = [];
    onLoss(reason);
  }

  async function pump(): Promise<void> {
    while (queued.length > 0) {
      try {
        await send(queued.splice(0, eventsPerCall));
      } catch (error) {
        lose(error instanceof Error ? error.message : String(error));
      }
    }
    sending = null;
  }

  return {
    add(runs) {
      if (queued.length + runs.length > queuedMax) return lose("Inngest takes events more slowly than they come in.");
      queued.push(...runs);
      sending ??= pump();
    },
    idle: async () => {
      await sending;
    },
  };
}
