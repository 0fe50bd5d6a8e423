/** Failures of one endpoint in a row that open its breaker. */
export const failuresToOpen = 10;
const firstOpenMs = 30_000;
const longestOpenMs = 900_000;
const dayMs = 86_400_000;
/** Only failures for this long: the endpoint is paused until a person looks. As Svix does (docs.svix.com/retries). */
export const pauseAfterMs = 5 * dayMs;
const warnings = [90, 70, 50] as const;

export interface HealthState {
  status: "active" | "failing" | "open" | "paused";
  failuresInRow: number;
  openings: number;
  /** Epoch milliseconds; null without a failure since the last success. */
  failingSinceMs: number | null;
  warnedPercent: number;
  /** Epoch milliseconds; while open, when one request is tried again. */
  probeAtMs: number | null;
}

/** How long the breaker stays open at its n-th opening in a row, from 1: 30 s, 1 m, 2 m … at most 15 m. */
export function openForMs(opening: number): number {
  return Math.min(longestOpenMs, firstOpenMs * 2 ** Math.max(0, opening - 1));
}

/**
 * What a failure makes of an endpoint. `counts` tells whether the endpoint as a whole seems away (no connection, time-out,
 * 5xx) and not one request wrong (4xx): only the former opens the breaker. While it is open, only its probe tells anything:
 * a probe that failed keeps it open for longer, one that was merely refused shows that somebody answers.
 */
export function afterFailure(
  state: HealthState,
  { counts, nowMs, probe }: { counts: boolean; nowMs: number; probe: boolean },
): HealthState {
  const failuresInRow = counts ? state.failuresInRow + 1 : state.failuresInRow;
  const next = { ...state, failuresInRow, failingSinceMs: state.failingSinceMs ?? nowMs };
  if (state.status === "paused") return next;
  if (state.status === "open") {
    if (!probe) return next;
    return counts
      ? opened(next, nowMs)
      : { ...next, status: "failing", failuresInRow: 0, openings: 0, probeAtMs: null };
  }
  return failuresInRow >= failuresToOpen ? opened(next, nowMs) : { ...next, status: "failing" };
}

function opened(state: HealthState, nowMs: number): HealthState {
  const openings = state.openings + 1;
  return { ...state, status: "open", openings, probeAtMs: nowMs + openForMs(openings) };
}

export type CheckUp = { kind: "nothing" } | { kind: "warn"; percent: number } | { kind: "pause" };

/** What the passing of time alone makes of a failing endpoint: warnings at 50, 70 and 90 %, then the pause. */
export function checkUp(state: HealthState, nowMs: number): CheckUp {
  if (state.failingSinceMs === null || state.status === "paused") return { kind: "nothing" };
  const share = (nowMs - state.failingSinceMs) / pauseAfterMs;
  if (share >= 1) return { kind: "pause" };
  const percent = warnings.find((each) => share * 100 >= each);
  return percent !== undefined && percent > state.warnedPercent ? { kind: "warn", percent } : { kind: "nothing" };
}
