import { endpointName } from "#core/explain/endpoint-name.ts";
import { noticeGroup } from "#server/services/notices/notice-groups.ts";
import type { FailureFacts } from "#server/services/ports/failures.ts";
import type { NewNotice } from "#server/services/ports/notices.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import { explainGroup } from "./explain-group.ts";

const failuresAtOnce = 500;
/** After this the next round is due anyway. */
const roundMs = 1500;

/** Puts what failed in the last seconds into the problems people see, with a notice of those nobody knows of yet. */
export async function gatherFailures(ports: Ports): Promise<void> {
  const { clock, failures, live } = ports;
  const startedMs = clock.now().getTime();
  for (;;) {
    const { storeIds, taken } = await failures.gather(failuresAtOnce, clock.now(), clock.newId, noticeOf);
    for (const storeId of storeIds) live.changed(storeId, "problems", "notices");
    if (taken < failuresAtOnce || clock.now().getTime() - startedMs > roundMs) return;
  }
}

/** Of an answer only what it was: the advice beside it speaks of retries, which are over. */
function noticeOf(facts: FailureFacts): NewNotice {
  const { flowName, id, origin } = facts;
  const { what, why } = explainGroup(facts);
  return {
    kind: "deliveries_exhausted",
    groupKey: noticeGroup.failures(id),
    title: `Deliveries of ${flowName}${origin === "" ? "" : ` to ${endpointName(origin)}`} failed`,
    message: `${what} ${why} They are kept: put the cause right, then replay them.`,
    link: `/problems/${id}`,
  };
}
