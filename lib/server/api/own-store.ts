import type { Role } from "#contracts/account.ts";
import type { Ports } from "#server/services/ports/ports.ts";

/** The store a session is in, and the person's role there: the chosen one, or the first they belong to. */
export async function asOwnStore(
  ports: Ports,
  userId: string,
  session: object,
): Promise<{ storeId: string; role: Role } | null> {
  const chosen = "activeOrganizationId" in session ? session.activeOrganizationId : null;
  const inChosen = typeof chosen === "string" ? await ports.accounts.findMembership(userId, chosen) : null;
  return inChosen ?? ports.accounts.findMembership(userId, null);
}
