import { checkUp, pauseAfterMs } from "#core/health/endpoint-health.ts";
import { noticeFailing, noticePaused } from "#server/services/notices/endpoint-notices.ts";
import type { EndpointRow } from "#server/services/ports/endpoints.ts";
import type { Ports } from "#server/services/ports/ports.ts";

const endpointsAtOnce = 200;
/** The first warning comes at half of the way to the pause. */
const firstWarning = 0.5;

/** Warns of endpoints that only fail, and pauses those that did for five days; what is for them is held, not lost. */
export async function checkUpEndpoints(ports: Ports): Promise<void> {
  const nowMs = ports.clock.now().getTime();
  const since = new Date(nowMs - pauseAfterMs * firstWarning);
  for (let after: string | null = null; ; ) {
    const failing: EndpointRow[] = await ports.endpoints.listFailing(since, after, endpointsAtOnce);
    for (const endpoint of failing) await checkUpOne(ports, endpoint, nowMs);
    const last = failing.at(-1);
    if (!last || failing.length < endpointsAtOnce) return;
    after = last.id;
  }
}

async function checkUpOne(ports: Ports, endpoint: EndpointRow, nowMs: number): Promise<void> {
  const state = {
    ...endpoint,
    failingSinceMs: endpoint.failingSince?.getTime() ?? null,
    probeAtMs: endpoint.probeAt?.getTime() ?? null,
  };
  const found = checkUp(state, nowMs);
  if (found.kind === "nothing") return;
  if (found.kind === "warn") {
    await ports.endpoints.changeHealth(endpoint.id, (current) => ({
      ...current,
      warnedPercent: found.percent,
    }));
    await noticeFailing(ports, endpoint, found.percent);
    return;
  }
  const reason = "every request failed for five days";
  const paused = await ports.endpoints.pause(endpoint.storeId, endpoint.id, reason, {
    id: ports.clock.newId(),
    storeId: endpoint.storeId,
    actor: { kind: "system", id: null, name: "Hookline" },
    action: "endpoint.paused",
    targetKind: "endpoint",
    targetId: endpoint.id,
    detail: { origin: endpoint.origin, reason },
    at: ports.clock.now(),
  });
  if (paused) await noticePaused(ports, endpoint, reason);
}
