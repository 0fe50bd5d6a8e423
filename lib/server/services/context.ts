import type { Role } from "#contracts/account.ts";
import { ServiceError } from "./errors.ts";
import type { Actor, AuditRecord } from "./ports/audit.ts";
import type { Ports } from "./ports/ports.ts";

/** Who acts, in which store. Every service that serves a person or a key takes it first. */
export interface Ctx {
  storeId: string;
  actor: Actor;
  role: Role;
  ports: Ports;
}

const mayWrite: readonly Role[] = ["owner", "admin", "manager"];
const mayAdminister: readonly Role[] = ["owner", "admin"];

/** May this role change flows and deliveries, and hand on what others may see? */
export function mayChange(ctx: Ctx): boolean {
  return mayWrite.includes(ctx.role);
}

/** Flows, sources, secrets and deliveries: owner, admin and manager. Throws `forbidden`. */
export function requireWrite(ctx: Ctx): void {
  if (!mayChange(ctx)) {
    throw new ServiceError("forbidden", "Your role may look but not change. Ask the owner for the manager role.");
  }
}

/** Keys and the store itself: owner and admin. Throws `forbidden`. */
export function requireAdmin(ctx: Ctx): void {
  if (!mayAdminister.includes(ctx.role)) {
    throw new ServiceError("forbidden", "Only the owner and admins may do this.");
  }
}

export function auditOf(
  ctx: Ctx,
  action: string,
  target: { kind: string; id: string | null },
  detail: AuditRecord["detail"] = {},
): AuditRecord {
  return {
    id: ctx.ports.clock.newId(),
    storeId: ctx.storeId,
    actor: ctx.actor,
    action,
    targetKind: target.kind,
    targetId: target.id,
    detail,
    at: ctx.ports.clock.now(),
  };
}
