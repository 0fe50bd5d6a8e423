import fc from "fast-check";
import ipaddr from "ipaddr.js";
import { describe, expect, it } from "vitest";
import { checkTargetUrl } from "./check-target-url.ts";
import { classifyAddress } from "./classify-address.ts";
import { SPECIAL_IPV4, SPECIAL_IPV6 } from "./special-ranges.ts";

function bytesInside(cidr: string): fc.Arbitrary<number[]> {
  const [base, bits] = ipaddr.parseCIDR(cidr);
  const fixed = base.toByteArray();
  return fc.array(fc.nat(255), { minLength: fixed.length, maxLength: fixed.length }).map((random) =>
    fixed.map((byte, index) => {
      const kept = Math.max(0, Math.min(8, bits - index * 8));
      const mask = (0xff << (8 - kept)) & 0xff;
      return (byte & mask) | ((random[index] ?? 0) & ~mask & 0xff);
    }),
  );
}

function joinBytes(bytes: number[]): number {
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0);
}

function number(value: number): fc.Arbitrary<string> {
  return fc.constantFrom(
    value.toString(),
    `0x${value.toString(16)}`,
    `0X${value.toString(16).toUpperCase()}`,
    `0x000${value.toString(16)}`,
    value === 0 ? "0" : `0${value.toString(8)}`,
    `000${value.toString(8)}`,
  );
}

/** Every spelling that inet_aton and the URL parser read: one to four parts, each decimal, octal or hexadecimal. */
function spellV4(bytes: number[]): fc.Arbitrary<string> {
  return fc.integer({ min: 1, max: 4 }).chain((parts) => {
    const values = [...bytes.slice(0, parts - 1), joinBytes(bytes.slice(parts - 1))];
    return fc.tuple(...values.map(number)).map((pieces) => pieces.join("."));
  });
}

function groups(bytes: number[]): string[] {
  return Array.from({ length: 8 }, (_, index) => joinBytes(bytes.slice(index * 2, index * 2 + 2)).toString(16));
}

function spellV6(bytes: number[]): fc.Arbitrary<string> {
  const plain = groups(bytes);
  const tail = bytes.slice(12).join(".");
  const short = new ipaddr.IPv6(bytes).toString();
  const mixed = [...plain.slice(0, 6), tail].join(":");
  const padded = plain.map((group) => group.padStart(4, "0")).join(":");
  return fc.constantFrom(plain.join(":"), short, mixed, padded, padded.toUpperCase());
}

/** An IPv4 address carried inside IPv6 in each of the ways a stack or gateway may unwrap. */
function embedV4(bytes: number[]): fc.Arbitrary<string> {
  const dotted = bytes.join(".");
  const [high, low] = [joinBytes(bytes.slice(0, 2)).toString(16), joinBytes(bytes.slice(2)).toString(16)];
  return fc.constantFrom(
    `::ffff:${dotted}`,
    `::FFFF:${high}:${low}`,
    `0:0:0:0:0:ffff:${high}:${low}`,
    `::${dotted}`,
    `::ffff:0:${dotted}`,
    `64:ff9b::${dotted}`,
    `64:ff9b:1::${high}:${low}`,
    `2002:${high}:${low}::1`,
    `2001:0:${high}:${low}::`,
  );
}

const insideV4 = fc.constantFrom(...SPECIAL_IPV4).chain(({ cidr }) => bytesInside(cidr));
const insideV6 = fc.constantFrom(...SPECIAL_IPV6).chain(({ cidr }) => bytesInside(cidr));

const privateSpelling = fc.oneof(
  insideV4.chain(spellV4),
  insideV4.chain(embedV4),
  insideV6.chain(spellV6),
  insideV6.chain(spellV6).map((ip) => `${ip}%eth0`),
);

describe("classifyAddress", () => {
  it("lets no spelling of a special address pass", () => {
    fc.assert(
      fc.property(privateSpelling, (ip) => {
        expect(classifyAddress(ip), ip).toMatchObject({ public: false });
      }),
      { numRuns: 5000 },
    );
  });

  it("lets no spelling of a special address pass inside a URL", () => {
    const port = fc.constantFrom("", ":443", ":8443");
    fc.assert(
      fc.property(privateSpelling, port, fc.constantFrom("", "."), (ip, portText, dot) => {
        const host = ip.includes(":") ? `[${ip}]` : ip + dot;
        const result = checkTargetUrl(`https://${host}${portText}/hook`, { allowCidrs: [] });
        expect(result.ok, host).toBe(false);
      }),
      { numRuns: 5000 },
    );
  });

  it("lets every spelling of an ordinary public IPv4 address pass", () => {
    const ordinary = fc.constantFrom("1.0.0.0/9", "8.0.0.0/7", "93.184.0.0/16", "185.0.0.0/8", "223.255.255.0/24");
    fc.assert(
      fc.property(ordinary.chain(bytesInside).chain(spellV4), (ip) => {
        expect(classifyAddress(ip), ip).toEqual({ public: true });
        expect(checkTargetUrl(`https://${ip}/`, { allowCidrs: [] }).ok, ip).toBe(true);
      }),
    );
  });

  it("lets every spelling of an ordinary public IPv6 address pass", () => {
    const ordinary = fc.constantFrom("2606:4700::/32", "2a00::/12", "2400::/12", "2001:4860::/32", "2001:200::/23");
    fc.assert(
      fc.property(ordinary.chain(bytesInside).chain(spellV6), (ip) => {
        expect(classifyAddress(ip), ip).toEqual({ public: true });
        expect(checkTargetUrl(`https://[${ip}]/`, { allowCidrs: [] }).ok, ip).toBe(true);
      }),
    );
  });

  it("takes no IPv6 address outside 2000::/3 for public", () => {
    const outside = fc.array(fc.nat(255), { minLength: 16, maxLength: 16 }).filter(([first = 0]) => first >> 5 !== 1);
    fc.assert(
      fc.property(outside.chain(spellV6), (ip) => {
        expect(classifyAddress(ip), ip).toMatchObject({ public: false });
      }),
    );
  });

  it.each([
    ["127.1", "loopback"],
    ["0x7f000001", "loopback"],
    ["2130706433", "loopback"],
    ["0177.0.0.1", "loopback"],
    ["169.254.169.254", "cloud metadata"],
    ["168.63.129.16", "cloud metadata"],
    ["fd00:ec2::254", "cloud metadata"],
    ["100.64.0.1", "carrier-grade NAT"],
    ["100.127.255.255", "carrier-grade NAT"],
    ["172.31.255.255", "private"],
    ["198.19.255.255", "benchmarking"],
    ["255.255.255.255", "broadcast"],
    ["0.0.0.0", "unspecified"],
    ["::ffff:7f00:1", "IPv4-mapped"],
    ["64:ff9b::8.8.8.8", "NAT64"],
    ["2002:7f00:1::", "6to4"],
    ["2001:0:4136:e378::", "Teredo"],
    ["2001:2f::1", "ORCHID"],
    ["[::1]", "loopback"],
    ["fe80::1%eth0", "invalid"],
    ["2606:4700::1111%eth0", "invalid"],
    ["4000::1", "reserved"],
    ["example.com", "invalid"],
    ["", "invalid"],
    ["1.2.3.4.5", "invalid"],
    ["256.1.1.1", "invalid"],
    ["4294967296", "invalid"],
  ])("%s is %s", (ip, range) => {
    expect(classifyAddress(ip)).toEqual({ public: false, range });
  });

  it.each(["9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "172.15.255.255", "172.32.0.0"])(
    "%s beside a private block is public",
    (ip) => {
      expect(classifyAddress(ip)).toEqual({ public: true });
    },
  );
});
