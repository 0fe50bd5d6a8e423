import { createHmac, createSecretKey, hkdfSync } from "node:crypto";
import type { LinkSigner } from "#server/services/ports/receipts.ts";
import { constantTimeEqual } from "./tokens.ts";

const idBytes = 16;

/**
 * Signs a row's id into a link: base64url of the id's bytes, ".", HMAC-SHA-256 over purpose and id (RFC 2104) under a
 * key derived from APP_SECRET (HKDF-SHA256, RFC 5869).
 */
export function createLinkSigner(appSecret: string): LinkSigner {
  const key = createSecretKey(new Uint8Array(hkdfSync("sha256", appSecret, "", "hookline link signer v1", 32)));
  const macOf = (id: string, purpose: string) =>
    createHmac("sha256", key).update(`${purpose}:${id}`, "utf8").digest("base64url");
  return {
    sign: (id, purpose) => `${Buffer.from(id.replaceAll("-", ""), "hex").toString("base64url")}.${macOf(id, purpose)}`,
    read: (token, purpose) => {
      const [encoded = "", mac = "", ...rest] = token.split(".");
      const bytes = Buffer.from(encoded, "base64url");
      if (bytes.length !== idBytes || rest.length > 0) return null;
      const id = bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
      return constantTimeEqual(mac, macOf(id, purpose)) ? id : null;
    },
  };
}
