import { type Role, roles } from "#contracts/account.ts";
import type { AccountStore } from "#server/services/ports/accounts.ts";
import { writeAudit } from "./audit-store.ts";
import type { Db } from "./client.ts";

// Any fixed number: whoever signs up first takes it, the next one waits and then sees the first.
const setupLock = 7_203_114_001n;

export function asRole(role: string): Role {
  return roles.find((known) => known === role) ?? "analyst";
}

export function createAccountStore({ prisma }: Db): AccountStore {
  return {
    async anyUserExists() {
      return (await prisma.user.findFirst({ select: { id: true } })) !== null;
    },

    createOwner: (owner, audit, { onlyFirst }) =>
      prisma.$transaction(async (tx) => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(${setupLock}::bigint)`;
        if (onlyFirst && (await tx.user.findFirst({ select: { id: true } }))) return "taken";
        if (await tx.user.findUnique({ where: { email: owner.email }, select: { id: true } })) return "email_exists";
        await tx.user.create({ data: { id: owner.userId, email: owner.email, name: owner.name } });
        await tx.account.create({
          data: {
            id: owner.accountRowId,
            accountId: owner.userId,
            providerId: "credential",
            userId: owner.userId,
            password: owner.passwordHash,
          },
        });
        const storeId = owner.store.id;
        await tx.store.create({ data: owner.store });
        await tx.member.create({ data: { id: owner.memberId, storeId, userId: owner.userId, role: "owner" } });
        await tx.inbox.create({ data: { ...owner.inbox, storeId } });
        await tx.source.create({ data: { ...owner.apiSource, storeId, kind: "api" } });
        await writeAudit(tx, audit);
        return "created";
      }),

    findStore: (storeId) =>
      prisma.store.findUnique({ where: { id: storeId }, select: { id: true, name: true, timeZone: true } }),

    updateStore: (storeId, change, audit) =>
      prisma.$transaction(async (tx) => {
        await writeAudit(tx, audit);
        return tx.store.update({
          where: { id: storeId },
          data: change,
          select: { id: true, name: true, timeZone: true },
        });
      }),

    async findMembership(userId, storeId) {
      const member = await prisma.member.findFirst({
        where: { userId, ...(storeId ? { storeId } : {}) },
        orderBy: { createdAt: "asc" },
        select: { storeId: true, role: true },
      });
      return member && { storeId: member.storeId, role: asRole(member.role) };
    },
  };
}
