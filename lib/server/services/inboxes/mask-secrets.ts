import { secretMask } from "#core/delivery/secret-names.ts";
import { isKeyHeader } from "#core/outbound/key-headers.ts";

const shortestSecret = 4;

interface Header {
  name: string;
  value: string;
}

/**
 * A request as an inbox keeps it: the store's own secrets are masked wherever they stand, and headers that carry keys
 * keep only their scheme ("Bearer ******"), however the key was put together.
 */
export function maskArrived<T extends { headers: Header[]; path: string }>(arrived: T, secrets: readonly string[]): T {
  const known = secrets.filter((secret) => secret.length >= shortestSecret);
  const mask = (text: string) => known.reduce((masked, secret) => masked.replaceAll(secret, secretMask), text);
  const headers = arrived.headers.map(({ name, value }) => ({
    name,
    value: isKeyHeader(name) ? schemeOnly(value) : mask(value),
  }));
  const encoded = known.map((secret) => encodeURIComponent(secret));
  const path = encoded.reduce((masked, secret) => masked.replaceAll(secret, secretMask), mask(arrived.path));
  return { ...arrived, headers, path };
}

function schemeOnly(value: string): string {
  const scheme = /^([A-Za-z][\w-]*) +\S/.exec(value)?.[1];
  return scheme ? `${scheme} ${secretMask}` : secretMask;
}
