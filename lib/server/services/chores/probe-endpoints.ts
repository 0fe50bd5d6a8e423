import type { Ports } from "#server/services/ports/ports.ts";
import { breakerOpenCode } from "#server/services/runs/pass-gate.ts";

const probesAtOnce = 100;

/** Lets one held run of each open endpoint go to the gate when its probe is due: there it is the probe. */
export async function probeEndpoints(ports: Ports): Promise<void> {
  const due = await ports.endpoints.listDueProbes(probesAtOnce);
  let released = 0;
  for (const endpoint of due) {
    released += await ports.runs.releaseHeld(endpoint.storeId, {
      lane: endpoint.id,
      reasonCode: breakerOpenCode,
      limit: 1,
    });
  }
  if (released > 0) await ports.engine.requestedOverdue();
}
