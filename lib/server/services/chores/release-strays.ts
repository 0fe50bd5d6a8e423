import type { Ports } from "#server/services/ports/ports.ts";
import { breakerOpenCode, endpointPausedCode } from "#server/services/runs/pass-gate.ts";
import { missingSecretCode } from "#server/services/secrets/release-waiting.ts";

const codes = {
  endpoint: [breakerOpenCode, endpointPausedCode],
  flow: "flow_paused",
  secret: missingSecretCode,
} as const;
/** Longer than a lease: what was being held when something was resumed is in the table by then. */
const recentMs = 120_000;

/** Lets go what was held an instant after its endpoint or flow was resumed, or its secret came, and so missed that release. */
export async function releaseStrays({ engine, live, runs }: Ports): Promise<void> {
  let released = 0;
  for (const { held, storeId } of await runs.listStrayHolds(codes, recentMs)) {
    released += await runs.releaseHeld(storeId, held);
    live.changed(storeId, "deliveries");
  }
  if (released > 0) await engine.requestedOverdue();
}
