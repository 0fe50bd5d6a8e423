import { z } from "zod";
import { request } from "#client/api.ts";

/** Ends the session of this browser. */
export async function signOut(): Promise<void> {
  await request(z.unknown(), "POST", "/api/auth/sign-out", {});
}
