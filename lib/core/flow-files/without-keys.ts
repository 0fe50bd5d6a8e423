import { fillInMark } from "#core/flows/fill-in.ts";

const placeholder = /\{\{.*?\}\}|\{%.*?%\}/gs;
const keyName = /auth|key|token|secret|password|cookie|signature|^sig$/i;
/** Names that only sound like a key: what they hold says which message this is. */
const harmlessName = /^(idempotency-key|x-idempotency-key)$/i;
/** Addresses that are keys themselves: whoever knows one may use it. */
const secretAddresses = [
  /https:\/\/hooks\.slack\.com\/[^\s"'<]+/g,
  /https:\/\/(?:\w+\.)?discord(?:app)?\.com\/api\/webhooks\/[^\s"'<]+/g,
  /https:\/\/hooks\.zapier\.com\/[^\s"'<]+/g,
  /https:\/\/hook\.[\w.]+\.make\.com\/[^\s"'<]+/g,
  /https:\/\/script\.google\.com\/macros\/[^\s"'<]+/g,
  /https?:\/\/[^\s"'<]+\/api\/inbox\/[\w-]+/g,
  /https?:\/\/[^\s"'<]+\/api\/in\/[\w-]+/g,
];

const hasLiteral = (value: string) => value.replaceAll(placeholder, "").trim() !== "";
const markFor = (name: string) => fillInMark(name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "_"));

/** "Bearer abc" keeps its scheme; a value that comes from a secret or the event stays. */
function withoutHeaderKey({ name, value }: { name: string; value: string }): { name: string; value: string } {
  if (!keyName.test(name) || harmlessName.test(name)) return { name, value };
  const [, scheme = "", rest = value] = /^([A-Za-z][\w-]* )?([\s\S]*)$/.exec(value) ?? [];
  return hasLiteral(rest) ? { name, value: `${scheme}${markFor(name)}` } : { name, value };
}

function withoutAddressKeys(text: string): string {
  const stripped = secretAddresses.reduce((kept, address) => kept.replaceAll(address, fillInMark("address")), text);
  if (!/^https?:\/\//.test(stripped.trim())) return stripped;
  return stripped.replaceAll(
    /([?&])([\w.-]+)=((?:\{\{.*?\}\}|[^&#])*)/g,
    (whole, before, name: string, value: string) =>
      keyName.test(name) && hasLiteral(value) ? `${before}${name}=${markFor(name)}` : whole,
  );
}

interface Header {
  name: string;
  value: string;
}

/**
 * A part of a definition without anything that opens a door: keys written out in headers and addresses, and the
 * addresses of inboxes, sources and others that are keys themselves. A mark to fill in stands for each. Pure.
 */
export function withoutKeys<T>(part: T): T {
  return stripped(part) as T;
}

function stripped(part: unknown): unknown {
  if (typeof part === "string") return withoutAddressKeys(part);
  if (Array.isArray(part)) return part.map(stripped);
  if (typeof part !== "object" || part === null) return part;
  const entries = Object.entries(part).map(([name, child]) => [
    name,
    name === "headers" && Array.isArray(child)
      ? (child as Header[]).map(withoutHeaderKey).map(stripped)
      : stripped(child),
  ]);
  return Object.fromEntries(entries);
}
