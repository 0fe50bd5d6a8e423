import { createHash } from "node:crypto";

const keyCharsMax = 200;

/** A key that fits a database index whatever a sender put into it: the parts joined, or their SHA-256 when long. */
export function dedupeKey(...parts: string[]): string {
  const key = parts.join(":");
  if (key.length <= keyCharsMax && !key.includes("\u0000")) return key;
  return `sha256:${createHash("sha256").update(key, "utf8").digest("hex")}`;
}
