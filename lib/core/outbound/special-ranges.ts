/** One block of addresses no webhook may reach, and what it is for. */
export interface SpecialRange {
  cidr: string;
  range: string;
}

/**
 * IPv4 blocks that are not ordinary public addresses; the first match names the address.
 * Source: IANA IPv4 Special-Purpose Address Registry, plus the metadata addresses of the large clouds.
 */
export const SPECIAL_IPV4: readonly SpecialRange[] = [
  { cidr: "169.254.169.254/32", range: "cloud metadata" },
  { cidr: "168.63.129.16/32", range: "cloud metadata" },
  { cidr: "100.100.100.200/32", range: "cloud metadata" },
  { cidr: "0.0.0.0/32", range: "unspecified" },
  { cidr: "0.0.0.0/8", range: "this network" },
  { cidr: "10.0.0.0/8", range: "private" },
  { cidr: "100.64.0.0/10", range: "carrier-grade NAT" },
  { cidr: "127.0.0.0/8", range: "loopback" },
  { cidr: "169.254.0.0/16", range: "link-local" },
  { cidr: "172.16.0.0/12", range: "private" },
  { cidr: "192.0.0.0/24", range: "IETF protocol assignments" },
  { cidr: "192.0.2.0/24", range: "documentation" },
  { cidr: "192.31.196.0/24", range: "AS112" },
  { cidr: "192.52.193.0/24", range: "AMT relay" },
  { cidr: "192.88.99.0/24", range: "6to4 relay" },
  { cidr: "192.168.0.0/16", range: "private" },
  { cidr: "192.175.48.0/24", range: "AS112" },
  { cidr: "198.18.0.0/15", range: "benchmarking" },
  { cidr: "198.51.100.0/24", range: "documentation" },
  { cidr: "203.0.113.0/24", range: "documentation" },
  { cidr: "224.0.0.0/4", range: "multicast" },
  { cidr: "255.255.255.255/32", range: "broadcast" },
  { cidr: "240.0.0.0/4", range: "reserved" },
];

/**
 * IPv6 blocks with a special purpose; the first match names the address. Outside 2000::/3 everything is refused
 * whether listed or not. Blocks that carry an IPv4 address are refused whole, whatever they carry.
 * Source: IANA IPv6 Special-Purpose Address Registry and IPv6 Address Space registry.
 */
export const SPECIAL_IPV6: readonly SpecialRange[] = [
  { cidr: "fd00:ec2::254/128", range: "cloud metadata" },
  { cidr: "fd20:ce::254/128", range: "cloud metadata" },
  { cidr: "::/128", range: "unspecified" },
  { cidr: "::1/128", range: "loopback" },
  { cidr: "::ffff:0:0/96", range: "IPv4-mapped" },
  { cidr: "::ffff:0:0:0/96", range: "IPv4-translated" },
  { cidr: "::/96", range: "IPv4-compatible" },
  { cidr: "64:ff9b::/96", range: "NAT64" },
  { cidr: "64:ff9b:1::/48", range: "NAT64" },
  { cidr: "100::/64", range: "discard" },
  { cidr: "100:0:0:1::/64", range: "dummy prefix" },
  { cidr: "2001::/32", range: "Teredo" },
  { cidr: "2001:2::/48", range: "benchmarking" },
  { cidr: "2001:10::/28", range: "ORCHID" },
  { cidr: "2001:20::/28", range: "ORCHID" },
  { cidr: "2001::/23", range: "IETF protocol assignments" },
  { cidr: "2001:db8::/32", range: "documentation" },
  { cidr: "2002::/16", range: "6to4" },
  { cidr: "2620:4f:8000::/48", range: "AS112" },
  { cidr: "3fff::/20", range: "documentation" },
  { cidr: "5f00::/16", range: "SRv6 segment" },
  { cidr: "fc00::/7", range: "unique local" },
  { cidr: "fe80::/10", range: "link-local" },
  { cidr: "fec0::/10", range: "site-local" },
  { cidr: "ff00::/8", range: "multicast" },
];
