import type { Setup } from "#contracts/account.ts";
import { ServiceError } from "#server/services/errors.ts";
import type { Ports } from "#server/services/ports/ports.ts";

type Needs = Pick<Ports, "accounts" | "passwords" | "clock" | "tokens">;

function slugOf(name: string, id: string): string {
  const words = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return `${words.slice(0, 40) || "store"}-${id.slice(-6)}`;
}

/**
 * The first person of a store: user, store, inbox and API source at once. With `onlyFirst` (sign-up in the browser)
 * it is refused with `setup_done` once anybody has signed up; the command line may add further stores.
 */
export async function createOwner(
  ports: Needs,
  input: Setup,
  options: { onlyFirst: boolean },
): Promise<{ storeId: string; userId: string }> {
  const { accounts, clock, passwords, tokens } = ports;
  // Hashing is slow on purpose, so a sign-up that would be refused anyway is refused before it.
  if (options.onlyFirst && (await accounts.anyUserExists())) throw setupDone();
  const userId = clock.newId();
  const storeId = clock.newId();
  const outcome = await accounts.createOwner(
    {
      userId,
      email: input.email,
      name: input.name,
      passwordHash: await passwords.hash(input.password),
      accountRowId: clock.newId(),
      store: { id: storeId, name: input.storeName, slug: slugOf(input.storeName, storeId) },
      memberId: clock.newId(),
      inbox: { id: clock.newId(), name: "Inbox", key: tokens.random(18) },
      apiSource: { id: clock.newId(), name: "Hookline API", key: tokens.random(18) },
    },
    {
      id: clock.newId(),
      storeId,
      actor: { kind: "user", id: userId, name: input.name },
      action: "store.created",
      targetKind: "store",
      targetId: storeId,
      detail: { name: input.storeName },
      at: clock.now(),
    },
    options,
  );
  if (outcome === "taken") throw setupDone();
  if (outcome === "email_exists") {
    const message = "Somebody with this e-mail address has signed up already.";
    throw new ServiceError("conflict", message, [{ path: "email", message }]);
  }
  return { storeId, userId };
}

function setupDone(): ServiceError {
  return new ServiceError("setup_done", "This Hookline has its owner already. Ask them to add you, then sign in.");
}
