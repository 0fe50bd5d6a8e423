import { afterFailure } from "#core/health/endpoint-health.ts";
import type { NextAttempt } from "#core/retry/next-attempt.ts";
import { pauseByHookline } from "#server/services/endpoints/pause-by-hookline.ts";
import { releaseEndpoint } from "#server/services/endpoints/release-endpoint.ts";
import { noticeBreakerClosed, noticeBreakerOpened } from "#server/services/notices/endpoint-notices.ts";
import type { EndpointRow } from "#server/services/ports/endpoints.ts";
import type { Ports } from "#server/services/ports/ports.ts";

/** Keeps the endpoint's health: one success makes it healthy, a run of failures opens its breaker. */
export async function noteOutcome(
  ports: Ports,
  endpoint: EndpointRow,
  next: NextAttempt,
  probe: boolean,
): Promise<void> {
  if (next.kind === "delivered") return noteSuccess(ports, endpoint);
  // The receiver wants no more: what waits for it is held until a person has looked.
  if (next.kind === "gone") return pauseByHookline(ports, endpoint, "it answered 410 Gone");
  // A request the target called wrong says little about the target; only the first such failure is worth a write.
  const counts = next.kind === "retry" || next.reason.code === "attempts_exhausted";
  if (!counts && !probe && endpoint.failingSince !== null) return;
  const nowMs = ports.clock.now().getTime();
  const changed = await ports.endpoints.changeHealth(endpoint.id, (state) =>
    afterFailure(state, { counts, nowMs, probe }),
  );
  if (changed && changed.before.status === "open" && changed.after.status === "failing") {
    await releaseEndpoint(ports, changed.after);
  }
  if (changed && changed.after.status === "open" && changed.before.status !== "open") {
    ports.log.warn({ endpoint: endpoint.origin }, "An endpoint's breaker opened");
    await noticeBreakerOpened(ports, changed.after);
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
  if (warned) await noticeBreakerClosed(ports, changed.after);
}
