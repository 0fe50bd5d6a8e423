import type { NoticeRow } from "#server/services/ports/notices.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import { readFailedGroup } from "./notice-groups.ts";
import { resolveNotice } from "./notify.ts";

const noticesAtOnce = 200;
/** A target that takes some and refuses some is not put right by the next it takes. */
const calmMs = 300_000;

/** Notices of failed deliveries are over once the same flow delivered there again, and none failed for five minutes. */
export async function closeFailedGroups(ports: Ports): Promise<void> {
  const calmSince = ports.clock.now().getTime() - calmMs;
  for (let after: string | null = null; ; ) {
    const open: NoticeRow[] = await ports.notices.listOpen("deliveries_exhausted", after, noticesAtOnce);
    for (const { groupKey, lastAt, storeId } of open) {
      if (lastAt.getTime() > calmSince) continue;
      const { endpointId, flowId } = readFailedGroup(groupKey);
      const delivered = await ports.notices.wasDeliveredSince(storeId, flowId, endpointId, lastAt);
      if (delivered) await resolveNotice(ports, storeId, groupKey);
    }
    const last = open.at(-1);
    if (!last || open.length < noticesAtOnce) return;
    after = last.id;
  }
}
