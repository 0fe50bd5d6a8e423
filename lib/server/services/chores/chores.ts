import { sendAlerts } from "#server/services/alerts/send-alerts.ts";
import { runDueChecks } from "#server/services/checks/run-due-checks.ts";
import { gatherFailures } from "#server/services/failures/gather-failures.ts";
import { resolveFailures } from "#server/services/failures/resolve-failures.ts";
import { gatherPeople } from "#server/services/people/gather-people.ts";
import type { Chore } from "#server/services/ports/engine.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import { workReplays } from "#server/services/replays/work-replays.ts";
import { countHours } from "#server/services/retention/count-hours.ts";
import { removeOld } from "#server/services/retention/remove-old.ts";
import { indexText } from "#server/services/search/index-text.ts";
import { watchSilence } from "#server/services/silence/watch-silence.ts";
import { startTimedFlows } from "#server/services/timed/start-timed-flows.ts";
import { checkUpEndpoints } from "./check-up-endpoints.ts";
import { probeEndpoints } from "./probe-endpoints.ts";
import { releaseStrays } from "./release-strays.ts";

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
    { id: "release-strays", cron: "* * * * *", everySeconds: 15, run: () => releaseStrays(ports()) },
    { id: "index-text", cron: "* * * * *", everySeconds: 5, run: () => indexText(ports()) },
    { id: "work-replays", cron: "* * * * *", everySeconds: 2, run: () => workReplays(ports()) },
    { id: "check-up-endpoints", cron: "*/10 * * * *", run: () => checkUpEndpoints(ports()) },
    { id: "count-hours", cron: "* * * * *", run: () => countHours(ports()) },
    { id: "remove-old", cron: "*/5 * * * *", run: () => removeOld(ports()) },
    { id: "send-alerts", cron: "* * * * *", everySeconds: 5, run: () => sendAlerts(ports()) },
    { id: "gather-failures", cron: "* * * * *", everySeconds: 2, run: () => gatherFailures(ports()) },
    { id: "resolve-failures", cron: "* * * * *", everySeconds: 15, run: () => resolveFailures(ports()) },
    { id: "regular-checks", cron: "* * * * *", everySeconds: 10, run: () => runDueChecks(ports()) },
    { id: "gather-people", cron: "* * * * *", run: () => gatherPeople(ports()) },
    { id: "start-timed-flows", cron: "* * * * *", everySeconds: 15, run: () => startTimedFlows(ports()) },
    { id: "watch-silence", cron: "20 * * * *", run: () => watchSilence(ports()) },
    {
      id: "forget-notices",
      cron: "40 3 * * *",
      run: async () => {
        const { alerts, clock, settings } = ports();
        await alerts.prune(new Date(clock.now().getTime() - settings.retentionDays * dayMs));
      },
    },
  ];
}
