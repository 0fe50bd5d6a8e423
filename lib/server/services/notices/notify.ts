import type { NewNotice, NoticeText } from "#server/services/ports/notices.ts";
import type { Ports } from "#server/services/ports/ports.ts";

/** Groups being written by this process, with how often each came again meanwhile. */
const underWay = new Map<string, number>();

/**
 * Tells the store's people of something: opens the notice of its group, or counts the open one up. Never throws, and may
 * take as long as the database is away. While one is being written, the same again is only counted and written next: thousands a second cost a few writes.
 */
export async function notify(ports: Ports, storeId: string, notice: NewNotice): Promise<void> {
  const group = `${storeId} ${notice.groupKey}`;
  const again = underWay.get(group);
  if (again !== undefined) {
    underWay.set(group, again + 1);
    return;
  }
  underWay.set(group, 0);
  try {
    for (let times = 1; times > 0; times = underWay.get(group) ?? 0) {
      underWay.set(group, 0);
      await ports.notices.raise(storeId, notice, times, { id: ports.clock.newId(), at: ports.clock.now() });
    }
    ports.live.changed(storeId, "notices");
  } catch (error) {
    ports.log.error({ group, error: String(error) }, "A notice could not be written");
  } finally {
    underWay.delete(group);
  }
}

/** The matter is over: ends its open notice, if there is one. `words` replace what it said. Never throws. */
export async function resolveNotice(
  ports: Ports,
  storeId: string,
  groupKey: string,
  words: NoticeText | null = null,
): Promise<void> {
  try {
    const resolved = await ports.notices.resolve(storeId, groupKey, ports.clock.now(), words);
    if (resolved) ports.live.changed(storeId, "notices");
  } catch (error) {
    ports.log.error({ storeId, groupKey, error: String(error) }, "A notice could not be ended");
  }
}
