import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, randomBytes } from "node:crypto";
import type { SecretBox } from "#server/services/ports/accounts.ts";

const VERSION = "v1";
const IV_BYTES = 12;
const TAG_BYTES = 16;
const OPENED_MAX = 1000;

/**
 * Seals to `v1.` + base64url of nonce, ciphertext and tag; the purpose is authenticated with it, so a sealed text
 * opens only where it was sealed for.
 * @param appSecret any text of enough entropy; the key is derived from it (HKDF-SHA256, RFC 5869).
 * Nonces are random, which AES-GCM allows for 2^32 seals under one key (NIST SP 800-38D section 8.3).
 */
export function createSecretBox(appSecret: string): SecretBox {
  const bytes = new Uint8Array(hkdfSync("sha256", appSecret, "", "hookline secret box v1", 32));
  const key = createSecretKey(bytes);
  const opened = new Map<string, string>();
  const additionalData = (purpose: string) => Buffer.from(`${VERSION}.${purpose}`, "utf8");

  return {
    seal: (plain, purpose) => {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(additionalData(purpose));
      const sealed = Buffer.concat([iv, cipher.update(plain, "utf8"), cipher.final(), cipher.getAuthTag()]);
      return `${VERSION}.${sealed.toString("base64url")}`;
    },
    open: (sealed, purpose) => {
      // Every request and every attempt opens the same few secrets.
      const known = opened.get(`${purpose} ${sealed}`);
      if (known !== undefined) return known;
      const plain = unseal(sealed, purpose);
      if (plain === null) return null;
      if (opened.size >= OPENED_MAX) opened.clear();
      opened.set(`${purpose} ${sealed}`, plain);
      return plain;
    },
  };

  function unseal(sealed: string, purpose: string): string | null {
    const [version, encoded = "", ...rest] = sealed.split(".");
    const bytes = Buffer.from(encoded, "base64url");
    if (version !== VERSION || rest.length > 0 || bytes.length < IV_BYTES + TAG_BYTES) return null;
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
      .setAAD(additionalData(purpose))
      .setAuthTag(bytes.subarray(-TAG_BYTES));
    try {
      const start = decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES));
      return Buffer.concat([start, decipher.final()]).toString("utf8");
    } catch {
      return null;
    }
  }
}
