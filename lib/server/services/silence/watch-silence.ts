import { detectSilence } from "#core/silence/detect-silence.ts";
import { noticeGroup } from "#server/services/notices/notice-groups.ts";
import { notify, resolveNotice } from "#server/services/notices/notify.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import type { Watched } from "#server/services/ports/silence.ts";

const hourMs = 3_600_000;
const hoursRead = 5 * 168;
const storesAtOnce = 50;

/** Tells of sources and flows that are unusually quiet, and ends it when they are heard again. */
export async function watchSilence(ports: Ports): Promise<void> {
  for (let after: string | null = null; ; ) {
    const watched: Watched[] = await ports.silence.listWatched(after, storesAtOnce);
    // Ids of silent sources, and of the stores that have one.
    const silentSources = new Set<string>();
    for (const each of watched) {
      const silent = await watchOne(ports, each, silentSources);
      if (silent && each.kind === "source") silentSources.add(each.id).add(each.storeId);
    }
    const last = watched.at(-1);
    if (!last) return;
    after = last.storeId;
  }
}

async function watchOne(ports: Ports, watched: Watched, silentSources: ReadonlySet<string>): Promise<boolean> {
  const nowMs = ports.clock.now().getTime();
  const groupKey = noticeGroup.silence(watched.id);
  const open = await ports.notices.findOpen(watched.storeId, groupKey);
  if (open) {
    const heard = watched.latestAt !== null && watched.latestAt > open.firstAt;
    if (heard) await resolveNotice(ports, watched.storeId, groupKey);
    return !heard;
  }
  const to = new Date(Math.floor(nowMs / hourMs) * hourMs);
  const counts = await ports.silence.hourlyCounts(watched, new Date(to.getTime() - hoursRead * hourMs), to);
  const quietSinceMs = Math.max(watched.changedAt.getTime(), watched.latestAt?.getTime() ?? 0);
  const found = detectSilence(counts, Math.floor((nowMs - quietSinceMs) / hourMs));
  if (!found.silent) return false;
  // A silent source silences its flows: one notice says it.
  if (watched.kind === "flow" && isSilenced(watched, silentSources)) return true;
  await notify(ports, watched.storeId, { ...wordsOf(watched, found.sentence), groupKey });
  return true;
}

function isSilenced({ sourceId, storeId }: Watched, silentSources: ReadonlySet<string>): boolean {
  return silentSources.has(sourceId ?? storeId);
}

function wordsOf({ id, kind, name }: Watched, sentence: string) {
  if (kind === "source") {
    const message = `${sentence} Check in the shop that its webhooks are still set up, and look at what was refused here.`;
    return { kind: "source_silent", title: `No events from ${name}`, message, link: `/sources/${id}` } as const;
  }
  const message = `${sentence} Check that its events still come in and that its filter still fits them.`;
  return { kind: "flow_silent", title: `${name} is unusually quiet`, message, link: `/flows/${id}` } as const;
}
