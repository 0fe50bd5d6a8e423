import { hmac } from "@noble/hashes/hmac.js";
import { md5, sha1 } from "@noble/hashes/legacy.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { jsonTextOf, textOf } from "#core/template/text-of.ts";
import type { FilterFunction } from "./filter-function.ts";

const bytesOf = (value: unknown) => utf8ToBytes(textOf(value));

/** Byte by byte, since spreading a long text into one call would overflow the stack. */
function base64(value: unknown): string {
  let binary = "";
  for (const byte of bytesOf(value)) binary += String.fromCharCode(byte);
  return btoa(binary);
}

function fromBase64(value: unknown): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(textOf(value)), (character) => character.charCodeAt(0)));
  } catch {
    return textOf(value);
  }
}

export const encodingFilters = {
  json: (value) => jsonTextOf(value),
  base64_encode: base64,
  base64_decode: fromBase64,
  md5: (value) => bytesToHex(md5(bytesOf(value))),
  sha1: (value) => bytesToHex(sha1(bytesOf(value))),
  sha256: (value) => bytesToHex(sha256(bytesOf(value))),
  hmac_sha256: (value, args) => bytesToHex(hmac(sha256, bytesOf(args[0]), bytesOf(value))),
} satisfies Record<string, FilterFunction>;
