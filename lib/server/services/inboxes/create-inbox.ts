import { type Inbox, inboxesMax } from "#contracts/inbox.ts";
import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";
import { readInbox } from "./inbox-view.ts";

export async function createInbox(ctx: Ctx, { name }: { name: string }): Promise<Inbox> {
  requireWrite(ctx);
  const { clock, inboxes, live, tokens } = ctx.ports;
  const id = clock.newId();
  const audit = auditOf(ctx, "inbox.created", { kind: "inbox", id }, { name });
  const row = { id, storeId: ctx.storeId, name, key: tokens.random(keyBytes) };
  if (!(await inboxes.create(row, inboxesMax, audit))) {
    throw new ServiceError("conflict", `A store has at most ${inboxesMax} inboxes. Delete one first.`);
  }
  live.changed(ctx.storeId, "inbox");
  return readInbox(ctx, id);
}

/** What makes an inbox's address: nobody guesses it. */
export const keyBytes = 18;
