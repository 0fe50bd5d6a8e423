import { type Notice, type NoticeKind, noticePageSchema } from "#contracts/notice.ts";
import type { ApiClient } from "./api-client.ts";
import { runSql } from "./sql.ts";
import { readUntil } from "./until.ts";

export async function listNotices(api: ApiClient): Promise<Notice[]> {
  return (await api.get("/api/v1/notices?limit=200", noticePageSchema)).data;
}

/** The newest notice of this kind, as soon as there is one that is so. */
export async function noticeOf(
  api: ApiClient,
  kind: NoticeKind,
  isSo: (notice: Notice) => boolean = () => true,
): Promise<Notice> {
  const found = await readUntil(
    async () => (await listNotices(api)).find((notice) => notice.kind === kind && isSo(notice)),
    (notice) => notice !== undefined,
  );
  if (!found) throw new Error(`There is no notice of ${kind}.`);
  return found;
}

/** As if the quiet period since the channels were told had passed. */
export async function passQuietPeriod(databaseUrl: string, noticeId: string): Promise<void> {
  await runSql(databaseUrl, "UPDATE notice SET told_at = told_at - interval '61 minutes' WHERE id = $1", [noticeId]);
}

/** Makes every waiting alert message due now. */
export async function skipAlertWait(databaseUrl: string): Promise<void> {
  await runSql(
    databaseUrl,
    "UPDATE alert_message SET next_attempt_at = now() WHERE status = 'waiting' AND last_error IS NOT NULL",
  );
}
