import ipaddr from "ipaddr.js";
import { parseAddress } from "./classify-address.ts";

function unwrapMapped(address: ipaddr.IPv4 | ipaddr.IPv6): ipaddr.IPv4 | ipaddr.IPv6 {
  return address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress() ? address.toIPv4Address() : address;
}

/**
 * Reads a list of address ranges such as `10.0.0.0/8, ::1/128`, parted by commas or spaces. A bare address means
 * just that address. The ranges come back with the network address written out.
 */
export function parseCidrs(text: string): { ok: true; cidrs: string[] } | { ok: false; message: string } {
  const cidrs: string[] = [];
  for (const part of text.split(/[\s,]+/).filter((piece) => piece !== "")) {
    const withBits = part.includes("/") ? part : `${part}/${part.includes(":") ? 128 : 32}`;
    if (ipaddr.IPv4.isValidCIDRFourPartDecimal(withBits)) {
      cidrs.push(`${ipaddr.IPv4.networkAddressFromCIDR(withBits)}/${withBits.split("/")[1]}`);
    } else if (ipaddr.IPv6.isValidCIDR(withBits) && !withBits.includes("%")) {
      cidrs.push(`${ipaddr.IPv6.networkAddressFromCIDR(withBits)}/${withBits.split("/")[1]}`);
    } else {
      return { ok: false, message: `"${part}" is not an address range. Write it like 10.0.0.0/8 or fd00::/8.` };
    }
  }
  return { ok: true, cidrs };
}

/** Whether an address lies in one of the ranges (as parseCidrs gives them). An IPv4-mapped address counts as IPv4. */
export function inCidrs(ip: string, cidrs: readonly string[]): boolean {
  const parsed = parseAddress(ip);
  if (parsed === null) return false;
  const address = unwrapMapped(parsed);
  return cidrs.some((cidr) => {
    const block = ipaddr.parseCIDR(cidr);
    return block[0].kind() === address.kind() && address.match(block);
  });
}
