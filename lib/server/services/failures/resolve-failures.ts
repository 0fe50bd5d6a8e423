import { resolvesItself } from "#core/failures/resolves-itself.ts";
import { noticeGroup } from "#server/services/notices/notice-groups.ts";
import type { FailureGroupRow, FailureNumbers } from "#server/services/ports/failures.ts";
import type { Ports } from "#server/services/ports/ports.ts";

const groupsAtOnce = 100;

/** Ends the problems that are over by themselves, with their notices. */
export async function resolveFailures(ports: Ports): Promise<void> {
  const { clock, failures } = ports;
  for (let after: string | null = null; ; ) {
    const groups: FailureGroupRow[] = await failures.listCalm(clock.now(), after, groupsAtOnce);
    const numbers = await failures.numbers(groups.map(({ id }) => id));
    for (const group of groups) {
      const standing = numbers.get(group.id);
      if (standing && (await isOver(ports, group, standing))) await resolve(ports, group);
    }
    const last = groups.at(-1);
    if (!last || groups.length < groupsAtOnce) return;
    after = last.id;
  }
}

async function isOver(
  ports: Ports,
  { cause, endpointId, flowId, lastAt, storeId }: FailureGroupRow,
  { failed, waiting }: FailureNumbers,
): Promise<boolean> {
  const nowMs = ports.clock.now().getTime();
  const standing = { cause, failed, waiting, lastAtMs: lastAt.getTime() };
  // Looking for a delivery costs more than all else, so only where it decides.
  if (!resolvesItself({ ...standing, deliveredSince: true }, nowMs)) return false;
  const deliveredSince = failed > 0 && (await ports.notices.wasDeliveredSince(storeId, flowId, endpointId, lastAt));
  return resolvesItself({ ...standing, deliveredSince }, nowMs);
}

async function resolve(ports: Ports, { id, lastAt, storeId }: FailureGroupRow): Promise<void> {
  const at = ports.clock.now();
  const from = ["open", "acknowledged"] as const;
  const noticeKey = noticeGroup.failures(id);
  const newId = ports.clock.newId();
  const moved = { id, newId, noticeKey, from, to: "resolved", kind: "resolved", by: null, at } as const;
  if (await ports.failures.move(storeId, moved, null, lastAt)) ports.live.changed(storeId, "problems", "notices");
}
