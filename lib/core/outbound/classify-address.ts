import ipaddr from "ipaddr.js";
import { SPECIAL_IPV4, SPECIAL_IPV6, type SpecialRange } from "./special-ranges.ts";

export type AddressClass = { public: true } | { public: false; range: string };

type Block<T> = { block: [T, number]; range: string };

function parseV4({ cidr, range }: SpecialRange): Block<ipaddr.IPv4> {
  return { block: ipaddr.IPv4.parseCIDR(cidr), range };
}

function parseV6({ cidr, range }: SpecialRange): Block<ipaddr.IPv6> {
  return { block: ipaddr.IPv6.parseCIDR(cidr), range };
}

const BLOCKS_V4 = SPECIAL_IPV4.map(parseV4);
const BLOCKS_V6 = SPECIAL_IPV6.map(parseV6);
const GLOBAL_UNICAST_V6 = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * Reads an address in any spelling a resolver or a person may use: IPv4 with one to four decimal, octal or
 * hexadecimal parts, IPv6 with or without brackets. null when it is none or carries a zone.
 */
export function parseAddress(ip: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  const bare = ip.startsWith("[") && ip.endsWith("]") ? ip.slice(1, -1) : ip;
  if (bare.includes("%") || !ipaddr.isValid(bare)) return null;
  return ipaddr.parse(bare);
}

/** Whether an address is an ordinary public one. What cannot be read, and anything with a zone id, is not public. */
export function classifyAddress(ip: string): AddressClass {
  const address = parseAddress(ip);
  if (address === null) return { public: false, range: "invalid" };
  if (address.kind() === "ipv4") {
    const special = BLOCKS_V4.find(({ block }) => address.match(block));
    return special === undefined ? { public: true } : { public: false, range: special.range };
  }
  const special = BLOCKS_V6.find(({ block }) => address.match(block));
  if (special !== undefined) return { public: false, range: special.range };
  return address.match(GLOBAL_UNICAST_V6) ? { public: true } : { public: false, range: "reserved" };
}
