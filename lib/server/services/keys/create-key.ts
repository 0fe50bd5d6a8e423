import type { z } from "zod";
import type { createdApiKeySchema, Role } from "#contracts/account.ts";
import { auditOf, type Ctx, requireAdmin } from "#server/services/context.ts";

const prefixChars = 11;

/** The key is in the answer this once; only its SHA-256 is stored. */
export async function createKey(
  ctx: Ctx,
  input: { name: string; role: Role },
): Promise<z.infer<typeof createdApiKeySchema>> {
  requireAdmin(ctx);
  const { apiKeys, clock, tokens } = ctx.ports;
  const key = `hk_${tokens.random(30)}`;
  const row = {
    id: clock.newId(),
    storeId: ctx.storeId,
    name: input.name,
    role: input.role,
    prefix: key.slice(0, prefixChars),
    createdAt: clock.now(),
    lastUsedAt: null,
  };
  const audit = auditOf(ctx, "key.created", { kind: "key", id: row.id }, { name: row.name, role: row.role });
  await apiKeys.create(
    { ...row, hash: tokens.sha256(key), createdById: ctx.actor.kind === "user" ? ctx.actor.id : null },
    audit,
  );
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    prefix: row.prefix,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: null,
    key,
  };
}
