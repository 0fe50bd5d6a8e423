import { hashPassword } from "better-auth/crypto";
import type { PasswordHasher } from "#server/services/ports/accounts.ts";

/** scrypt with better-auth's own parameters, so that its sign-in verifies what we write. */
export const passwordHasher: PasswordHasher = { hash: (password) => hashPassword(password) };
