import { secretNamesOf } from "#core/delivery/secret-names.ts";

const keyHeaders = new Set(["authorization", "proxy-authorization", "cookie", "set-cookie"]);
const keyName = /(?:token|secret|api-?key|access-?key|password)$/i;

/** Does a header of this name usually carry a key, whatever the letter case? */
export function isKeyHeader(name: string): boolean {
  return keyHeaders.has(name.toLowerCase()) || keyName.test(name);
}

/** Where a request carries its key: the header's name, null for the address; `secrets` are the names in it. */
export interface KeyPlace {
  header: string | null;
  secrets: string[];
}

interface Keyed {
  url: string;
  headers: readonly { name: string; value: string }[];
}

/** What a receiver that refuses a step's key refuses: a header with a secret first, then one known for keys, then the address. */
export function keyPlaceOf({ url, headers }: Keyed): KeyPlace | null {
  const named = headers.map((header) => ({
    header: header.name,
    secrets: secretNamesOf({ url: "", headers: [header] }),
  }));
  const inHeader =
    named.find(({ header, secrets }) => secrets.length > 0 && isKeyHeader(header)) ??
    named.find(({ secrets }) => secrets.length > 0) ??
    named.find(({ header }) => isKeyHeader(header));
  if (inHeader) return inHeader;
  const inUrl = secretNamesOf({ url, headers: [] });
  return inUrl.length > 0 ? { header: null, secrets: inUrl } : null;
}
