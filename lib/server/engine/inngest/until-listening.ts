const pauseMs = 50;

/**
 * Resolves when this process answers HTTP at `origin`, or after `patienceMs` whatever it does: what Inngest is asked
 * for before then would come to a closed door and be tried again much later.
 */
export async function untilListening(origin: string, patienceMs: number): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    const answer = await fetch(`${origin}/api/health`, {
      cache: "no-store",
      signal: AbortSignal.timeout(patienceMs),
    }).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
