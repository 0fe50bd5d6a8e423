import { checkUp, pauseAfterMs } from "#core/health/endpoint-health.ts";
import { pauseByHookline } from "#server/services/endpoints/pause-by-hookline.ts";
import { noticeFailing } from "#server/services/notices/endpoint-notices.ts";
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
  await pauseByHookline(ports, endpoint, "every request failed for five days");
}
