import { z } from "zod";
import { request } from "#client/api.ts";
import type { Setup } from "#contracts/account.ts";

/** Makes the owner and the store, and signs in. 403 `setup_done` once anybody has signed up. */
export async function setUp(input: Setup): Promise<void> {
  await request(z.unknown(), "POST", "/api/setup", input);
}
