import type { EndpointRow } from "#server/services/ports/endpoints.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import { breakerOpenCode, endpointPausedCode } from "#server/services/runs/pass-gate.ts";

/** What was held for this endpoint's sake goes on, at the endpoint's rate: each takes its turn at the gate. */
export async function releaseEndpoint(ports: Ports, endpoint: EndpointRow): Promise<number> {
  let released = 0;
  for (const reasonCode of [breakerOpenCode, endpointPausedCode]) {
    released += await ports.runs.releaseHeld(endpoint.storeId, { lane: endpoint.id, reasonCode });
  }
  if (released > 0) {
    await ports.engine.requestedOverdue();
    ports.live.changed(endpoint.storeId, "deliveries");
  }
  return released;
}
