import type { Chore } from "#server/services/ports/engine.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import { checkUpEndpoints } from "./check-up-endpoints.ts";
import { probeEndpoints } from "./probe-endpoints.ts";

const dayMs = 86_400_000;

/** The regular duties of an installation; see lib/server/engine/README.md for adding one. */
export function choresOf(ports: () => Ports): Chore[] {
  return [
    {
      id: "forget-idempotent-requests",
      cron: "17 * * * *",
      run: async () => {
        const { clock, idempotency } = ports();
        await idempotency.prune(new Date(clock.now().getTime() - dayMs));
      },
    },
    { id: "probe-endpoints", cron: "* * * * *", everySeconds: 5, run: () => probeEndpoints(ports()) },
    { id: "check-up-endpoints", cron: "*/10 * * * *", run: () => checkUpEndpoints(ports()) },
  ];
}
