import type { Me } from "#contracts/account.ts";
import type { Ctx } from "#server/services/context.ts";
import { notFound } from "#server/services/errors.ts";

/** Who is asking, in which store and with which role. `email` is empty for an API key. */
export async function readMe(ctx: Ctx, email: string): Promise<Me> {
  const store = await ctx.ports.accounts.findStore(ctx.storeId);
  if (!store) throw notFound("store");
  const { actor, role } = ctx;
  return { user: actor.kind === "user" && actor.id ? { id: actor.id, name: actor.name, email } : null, store, role };
}
