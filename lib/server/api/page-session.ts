import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { Me } from "#contracts/account.ts";
import { container } from "#server/container.ts";
import { readMe } from "#server/services/accounts/read-me.ts";
import { bySession } from "./authenticate.ts";

/** For pages that need a session: who is signed in, or a redirect to /sign-in. */
export async function requirePage(): Promise<{ me: Me }> {
  const caller = await bySession(new Headers(await headers()));
  if (!caller) redirect("/sign-in");
  return { me: await readMe(caller.ctx, caller.email) };
}

/** Has somebody signed up already? Then the first-run sign-up is over. */
export async function readSetupState(): Promise<{ setupDone: boolean }> {
  await headers();
  return { setupDone: await container().ports.accounts.anyUserExists() };
}
