const awayCodes = new Set(["57P01", "57P02", "57P03", "08000", "08001", "08003", "08006", "53300"]);
const awaySystemCodes = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT"]);
const firstPauseMs = 100;
const longestPauseMs = 1000;

/** Is this the database being away or restarting, rather than a fault of ours? SQLSTATE classes 08, 57P and 53300. */
function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  return (
    awayCodes.has(code) ||
    awaySystemCodes.has(code) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(error.message)
  );
}

/** Tries again while the database is away, until `untilMs` (epoch); for writes that may be repeated without harm. */
export async function retryWhileAway<T>(untilMs: number, write: () => Promise<T>): Promise<T> {
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(longestPauseMs, pauseMs * 2)) {
    try {
      return await write();
    } catch (error) {
      if (!isAway(error) || Date.now() + pauseMs > untilMs) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}
