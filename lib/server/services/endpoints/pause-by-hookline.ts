import { noticePaused } from "#server/services/notices/endpoint-notices.ts";
import type { EndpointRow } from "#server/services/ports/endpoints.ts";
import type { Ports } from "#server/services/ports/ports.ts";

/** Hookline itself pauses an endpoint: audited as such, and people are told, which is not waited for. What is for it is held, not lost. */
export async function pauseByHookline(ports: Ports, endpoint: EndpointRow, reason: string): Promise<void> {
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
  if (paused) void noticePaused(ports, endpoint, reason);
}
