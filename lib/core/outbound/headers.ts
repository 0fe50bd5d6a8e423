const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const VALUE_BYTES_MAX = 4096;
const NAME_LENGTH_MAX = 256;

/** Header names a flow may not set: they belong to the connection, to the signature or to Hookline itself. */
export const RESERVED_HEADER_NAMES: readonly string[] = [
  "host",
  "content-length",
  "transfer-encoding",
  "connection",
  "keep-alive",
  "te",
  "trailer",
  "upgrade",
  "expect",
  "user-agent",
  "webhook-id",
  "webhook-timestamp",
  "webhook-signature",
];

/** Every name that starts with one of these is reserved as well. */
export const RESERVED_HEADER_PREFIXES: readonly string[] = ["proxy-", "hookline-"];

/** True when a flow may not set this header; letter case and surrounding space do not matter. */
export function isReservedHeader(name: string): boolean {
  const lower = name.trim().toLowerCase();
  return RESERVED_HEADER_NAMES.includes(lower) || RESERVED_HEADER_PREFIXES.some((prefix) => lower.startsWith(prefix));
}

/** A control character that must not stand in a header value; the tab is allowed (RFC 9110 section 5.5). */
function hasControlCharacter(value: string): boolean {
  for (let index = 0; index < value.length; index += 1) {
    const code = value.charCodeAt(index);
    if ((code < 0x20 && code !== 0x09) || code === 0x7f) return true;
  }
  return false;
}

/**
 * Checks one request header of a flow.
 * @returns null when it may be sent, otherwise a sentence for people.
 * Source: RFC 9110 section 5.1 (a name is a token) and 5.5 (characters of a value).
 */
export function checkHeader(name: string, value: string): string | null {
  if (name === "") return "The header has no name. Give it one, such as Authorization.";
  if (!TOKEN.test(name)) {
    return "The header name may hold only letters, digits and the signs ! # $ % & ' * + - . ^ _ ` | ~ (no spaces, no colon).";
  }
  if (name.length > NAME_LENGTH_MAX) return `The header name is longer than ${NAME_LENGTH_MAX} characters. Shorten it.`;
  if (isReservedHeader(name)) return `Hookline sets the header ${name} itself. Remove it or choose another name.`;
  if (hasControlCharacter(value)) {
    return `The value of the header ${name} holds a line break or another control character. Remove it.`;
  }
  if (new TextEncoder().encode(value).length > VALUE_BYTES_MAX) {
    return `The value of the header ${name} is longer than ${VALUE_BYTES_MAX} bytes. Shorten it.`;
  }
  return null;
}
