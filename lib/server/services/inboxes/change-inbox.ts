import type { Inbox, InboxPatch } from "#contracts/inbox.ts";
import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { notFound } from "#server/services/errors.ts";
import { keyBytes } from "./create-inbox.ts";
import { readInbox } from "./inbox-view.ts";

type Change = Parameters<Ctx["ports"]["inboxes"]["change"]>[2];

/** Its name, or what it answers from now on. */
export function updateInbox(ctx: Ctx, id: string, patch: InboxPatch): Promise<Inbox> {
  return change(ctx, id, "inbox.changed", patch);
}

/** A new address; the old one is gone at once. */
export function renewInboxKey(ctx: Ctx, id: string): Promise<Inbox> {
  return change(ctx, id, "inbox.address_renewed", { key: ctx.ports.tokens.random(keyBytes) });
}

/** The first requests from now on fail again. */
export function resetInbox(ctx: Ctx, id: string): Promise<Inbox> {
  return change(ctx, id, "inbox.reset", { failed: 0 });
}

async function change(ctx: Ctx, id: string, action: string, to: Change): Promise<Inbox> {
  requireWrite(ctx);
  const audit = auditOf(ctx, action, { kind: "inbox", id });
  if (!(await ctx.ports.inboxes.change(ctx.storeId, id, to, audit))) throw notFound("inbox");
  ctx.ports.live.changed(ctx.storeId, "inbox");
  return readInbox(ctx, id);
}
