interface ReplayTarget {
  count: number;
  limits: { perSecond: number | null; perMinute: number | null; perHour: number | null; inFlight: number | null };
  /** Of its last attempts; null when it had none. */
  meanDurationMs: number | null;
}

/** How many requests go to one endpoint at once where it has no limit of its own (lib/server/http/guarded-sender.ts). */
const usualInFlight = 64;
const usualDurationMs = 300;
/** A replay asks for so many a minute at most: a full batch a round (pace.ts). */
const paceMax = 30_000;

/** Attempts a minute a target takes, by its limits and by how fast it answered lately. */
export function targetRate({ limits, meanDurationMs }: Omit<ReplayTarget, "count">): number {
  const { inFlight, perHour, perMinute, perSecond } = limits;
  const byAnswers = ((inFlight ?? usualInFlight) * 60_000) / Math.max(1, meanDurationMs ?? usualDurationMs);
  const byLimits = [perSecond === null ? null : perSecond * 60, perMinute, perHour === null ? null : perHour / 60];
  return byLimits.reduce<number>((least, rate) => (rate === null ? least : Math.min(least, rate)), byAnswers);
}

/** About how long sending these again takes, in ms: targets are sent to side by side, so the slowest decides. */
export function expectedTimeMs(targets: readonly ReplayTarget[]): number {
  const all = targets.reduce((sum, { count }) => sum + count, 0);
  const slowest = Math.max(0, ...targets.map((target) => (target.count * 60_000) / targetRate(target)));
  return Math.round(Math.max(slowest, (all * 60_000) / paceMax));
}
