import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { Tokens } from "#server/services/ports/accounts.ts";

function digest(text: string): Buffer {
  return createHash("sha256").update(text, "utf8").digest();
}

/**
 * Random tokens (32 bytes give 43 characters) and their hash in hexadecimal. Plain SHA-256 is enough for long random
 * tokens; never for what people choose themselves.
 */
export const tokens: Tokens = {
  random: (bytes) => randomBytes(bytes).toString("base64url"),
  bytes: (count) => new Uint8Array(randomBytes(count)),
  sha256: (text) => digest(text).toString("hex"),
};

/** Compares two texts in a time that tells nothing about where they differ, nor about their lengths. */
export function constantTimeEqual(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b));
}
