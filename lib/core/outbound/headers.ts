const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const VALUE_BYTES_MAX = 4096;
const NAME_LENGTH_MAX = 256;

const CONNECTION_HEADER_NAMES: readonly string[] = [
  "host",
  "content-length",
  "transfer-encoding",
  "connection",
  "keep-alive",
  "te",
  "trailer",
  "upgrade",
  "expect",
];
const OWN_HEADER_NAMES: readonly string[] = ["user-agent", "webhook-id", "webhook-timestamp", "webhook-signature"];

/** True for the headers that steer the connection itself: only the HTTP client may set them. */
export function isConnectionHeader(name: string): boolean {
  const lower = name.trim().toLowerCase();
  return CONNECTION_HEADER_NAMES.includes(lower) || lower.startsWith("proxy-");
}

/**
 * True when a flow may not set this header: it belongs to the connection, to the signature or to Hookline itself.
 * Letter case and surrounding space do not matter.
 */
export function isReservedHeader(name: string): boolean {
  const lower = name.trim().toLowerCase();
  return isConnectionHeader(lower) || OWN_HEADER_NAMES.includes(lower) || lower.startsWith("hookline-");
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
 * Checks how one request header is written, whoever set it.
 * @returns null when it may be sent, otherwise a sentence for people.
 * Source: RFC 9110 section 5.1 (a name is a token) and 5.5 (characters of a value).
 */
export function checkHeaderSyntax(name: string, value: string): string | null {
  if (name === "") return "The header has no name. Give it one, such as Authorization.";
  if (!TOKEN.test(name)) {
    return "The header name may hold only letters, digits and the signs ! # $ % & ' * + - . ^ _ ` | ~ (no spaces, no colon).";
  }
  if (name.length > NAME_LENGTH_MAX) return `The header name is longer than ${NAME_LENGTH_MAX} characters. Shorten it.`;
  if (hasControlCharacter(value)) {
    return `The value of the header ${name} holds a line break or another control character. Remove it.`;
  }
  if (new TextEncoder().encode(value).length > VALUE_BYTES_MAX) {
    return `The value of the header ${name} is longer than ${VALUE_BYTES_MAX} bytes. Shorten it.`;
  }
  return null;
}

/** Checks one request header of a flow: its writing, and that the name is not reserved. null when it may be sent. */
export function checkHeader(name: string, value: string): string | null {
  if (isReservedHeader(name)) return `Hookline sets the header ${name} itself. Remove it or choose another name.`;
  return checkHeaderSyntax(name, value);
}
