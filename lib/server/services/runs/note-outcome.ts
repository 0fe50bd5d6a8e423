import { afterFailure } from "#core/health/endpoint-health.ts";
import { failureSign } from "#core/health/failure-sign.ts";
import type { AttemptOutcome, NextAttempt } from "#core/retry/next-attempt.ts";
import { pauseByHookline } from "#server/services/endpoints/pause-by-hookline.ts";
import { releaseEndpoint } from "#server/services/endpoints/release-endpoint.ts";
import { noticeBreakerClosed, noticeBreakerOpened } from "#server/services/notices/endpoint-notices.ts";
import type { EndpointRow } from "#server/services/ports/endpoints.ts";
import type { Ports } from "#server/services/ports/ports.ts";

interface Noted {
  outcome: AttemptOutcome;
  next: NextAttempt;
  /** It was the one request that tries an open endpoint. */
  probe: boolean;
}

/**
 * Keeps the endpoint's health: one success makes it healthy, a run of failures opens its breaker. An endpoint that asks
 * for a slower pace is well, and gets it: what else waits for it waits as long. Nothing here waits for a notice, so
 * that the attempt is recorded while its lease lasts.
 */
export async function noteOutcome(ports: Ports, endpoint: EndpointRow, { next, outcome, probe }: Noted): Promise<void> {
  if (next.kind === "delivered") return noteSuccess(ports, endpoint);
  // The receiver wants no more: what waits for it is held until a person has looked.
  if (next.kind === "gone") return pauseByHookline(ports, endpoint, "it answered 410 Gone");
  const nowMs = ports.clock.now().getTime();
  const sign = failureSign(outcome, nowMs);
  if (sign.kind === "slow_down") {
    ports.pacer.slowDown(endpoint.id, sign.untilMs);
    if (!probe) return;
  }
  // A request the target called wrong says little about the target; only the first such failure is worth a write.
  const counts = sign.kind === "away";
  if (!counts && !probe && endpoint.failingSince !== null) return;
  const changed = await ports.endpoints.changeHealth(endpoint.id, (state) =>
    afterFailure(state, { counts, nowMs, probe }),
  );
  if (changed && changed.before.status === "open" && changed.after.status === "failing") {
    await releaseEndpoint(ports, changed.after);
  }
  if (changed && changed.after.status === "open" && changed.before.status !== "open") {
    ports.log.warn({ endpoint: endpoint.origin }, "An endpoint's breaker opened");
    void noticeBreakerOpened(ports, changed.after);
  }
}

async function noteSuccess(ports: Ports, endpoint: EndpointRow): Promise<void> {
  const healthy = endpoint.failingSince === null && endpoint.status === "active";
  if (healthy) return;
  const changed = await ports.endpoints.changeHealth(endpoint.id, (state) =>
    state.status === "paused"
      ? null
      : { status: "active", failuresInRow: 0, openings: 0, failingSinceMs: null, warnedPercent: 0, probeAtMs: null },
  );
  if (!changed || changed.before.status === "paused") return;
  if (changed.before.status === "open") await releaseEndpoint(ports, changed.after);
  const warned = changed.before.status === "open" || changed.before.warnedPercent > 0;
  if (warned) void noticeBreakerClosed(ports, changed.after);
}
