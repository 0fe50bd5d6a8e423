import type { Inbox } from "#contracts/inbox.ts";
import type { Ctx } from "#server/services/context.ts";
import { notFound } from "#server/services/errors.ts";
import type { InboxRow } from "#server/services/ports/inboxes.ts";
import { inboxUrl } from "./inbox-url.ts";

export function inboxView(appUrl: string, { answer, createdAt, failed, id, key, name }: InboxRow): Inbox {
  return { id, name, url: inboxUrl(appUrl, key), answer, failed, createdAt: createdAt.toISOString() };
}

export async function readInbox(ctx: Ctx, id: string): Promise<Inbox> {
  const row = await ctx.ports.inboxes.find(ctx.storeId, id);
  if (!row) throw notFound("inbox");
  return inboxView(ctx.ports.settings.appUrl, row);
}
