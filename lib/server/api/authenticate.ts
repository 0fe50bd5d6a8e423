import { container } from "#server/container.ts";
import type { Ctx } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";
import { asOwnStore } from "./own-store.ts";
import { requireSameOrigin } from "./same-origin.ts";

export interface Caller {
  ctx: Ctx;
  /** Of the signed-in person; empty for an API key. */
  email: string;
}

const touchedEveryMs = 60_000;
const lastTouch = new Map<string, number>();

/** Who calls: an API key in `Authorization: Bearer hk_…`, or a session cookie. Throws `unauthenticated`. */
export async function authenticate(request: Request): Promise<Caller> {
  const bearer = /^Bearer\s+(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  if (bearer !== undefined) return byKey(bearer);
  const caller = await bySession(request.headers);
  if (!caller) throw new ServiceError("unauthenticated", "Sign in, or send an API key as Authorization: Bearer hk_….");
  requireSameOrigin(request, caller.ctx.ports.settings.appUrl);
  return caller;
}

async function byKey(key: string): Promise<Caller> {
  const { ports } = container();
  const row = key.startsWith("hk_") ? await ports.apiKeys.findByHash(ports.tokens.sha256(key)) : null;
  if (!row)
    throw new ServiceError(
      "unauthenticated",
      "This API key is not known or was revoked. Make a new one under Settings, API keys.",
    );
  const now = ports.clock.now();
  if (now.getTime() - (lastTouch.get(row.id) ?? 0) > touchedEveryMs) {
    lastTouch.set(row.id, now.getTime());
    await ports.apiKeys.touch(row.id, now);
  }
  const actor = { kind: "key", id: row.id, name: row.name } as const;
  return { ctx: { storeId: row.storeId, role: row.role, actor, ports }, email: "" };
}

/** null without a valid session, or when its person belongs to no store any more. */
export async function bySession(headers: Headers): Promise<Caller | null> {
  const { auth, ports } = container();
  const found = await auth.api.getSession({ headers });
  if (!found) return null;
  const membership = await asOwnStore(ports, found.user.id, found.session);
  if (!membership) return null;
  const actor = { kind: "user", id: found.user.id, name: found.user.name } as const;
  return { ctx: { ...membership, actor, ports }, email: found.user.email };
}
