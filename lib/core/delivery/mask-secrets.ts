import { isKeyHeader } from "#core/outbound/key-headers.ts";
import { secretMask } from "./secret-names.ts";

const shortestSecret = 4;

interface Header {
  name: string;
  value: string;
}

/** Masks these secrets wherever they stand in a text, also URL-encoded. Very short ones would mask everything. */
export function secretMasker(secrets: readonly string[]): (text: string) => string {
  const known = secrets.filter((secret) => secret.length >= shortestSecret);
  const spellings = [...new Set([...known, ...known.map((secret) => encodeURIComponent(secret))])];
  return (text) => spellings.reduce((masked, secret) => masked.replaceAll(secret, secretMask), text);
}

/** Headers that carry keys keep only their scheme ("Bearer ******"), however the key was put together. */
export function maskHeaders(headers: readonly Header[], mask: (text: string) => string): Header[] {
  return headers.map(({ name, value }) => ({ name, value: isKeyHeader(name) ? schemeOnly(value) : mask(value) }));
}

const keyParam = /([?&][\w.-]*(?:token|secret|key|password|signature)=)[^&#]+/gi;

/** An address without the keys that were typed into its query. */
export function maskKeyParams(url: string): string {
  return url.replaceAll(keyParam, `$1${secretMask}`);
}

/** A request as an inbox keeps it: the store's own secrets are masked wherever they stand, and keys in headers. */
export function maskArrived<T extends { headers: Header[]; path: string }>(arrived: T, secrets: readonly string[]): T {
  const mask = secretMasker(secrets);
  return { ...arrived, headers: maskHeaders(arrived.headers, mask), path: mask(arrived.path) };
}

function schemeOnly(value: string): string {
  const scheme = /^([A-Za-z][\w-]*) +\S/.exec(value)?.[1];
  return scheme ? `${scheme} ${secretMask}` : secretMask;
}
