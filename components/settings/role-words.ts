import type { Role } from "#contracts/account.ts";

/** What each role may do, in words. */
export const roleWords = {
  owner: { label: "Owner", description: "Everything" },
  admin: { label: "Admin", description: "Everything but ownership" },
  manager: { label: "Manager", description: "Sources, flows and deliveries" },
  analyst: { label: "Analyst", description: "Only looks" },
} satisfies Record<Role, { label: string; description: string }>;
