/** Whether what one sees is saved. */
export type SaveStatus =
  | { kind: "new" }
  | { kind: "saved"; at: string }
  | { kind: "pending" }
  | { kind: "saving" }
  /** Hookline cannot be reached; it is tried again by itself. */
  | { kind: "offline" }
  /** Not in a shape that can be kept, or refused: `why` is a sentence. */
  | { kind: "refused"; why: string }
  /** Somebody else saved meanwhile. */
  | { kind: "conflict" };

const firstRetryMs = 2_000;
const retryMaxMs = 30_000;

/** How long to wait before try `attempt` (from 0) to save again while offline. */
export function saveRetryMs(attempt: number): number {
  return Math.min(retryMaxMs, firstRetryMs * 2 ** attempt);
}

/** The saved state in a few words; `time` is when it was saved, as people read it. */
export function saveWords(status: SaveStatus, time: string): string {
  switch (status.kind) {
    case "new":
      return "Not saved yet";
    case "saved":
      return `Saved ${time}`;
    case "pending":
    case "saving":
      return "Saving…";
    case "offline":
      return "Offline, retrying";
    case "refused":
      return `Not saved: ${status.why}`;
    case "conflict":
      return "Not saved: somebody else changed this flow";
  }
}
