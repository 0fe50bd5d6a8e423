import { describe, expect, it } from "vitest";
import { inCidrs, parseCidrs } from "./cidrs.ts";

describe("parseCidrs", () => {
  it("reads a list, bare addresses and host bits", () => {
    expect(parseCidrs(" 10.1.2.3/8, 127.0.0.1\nfd00::1/8 ::1")).toEqual({
      ok: true,
      cidrs: ["10.0.0.0/8", "127.0.0.1/32", "fd00::/8", "::1/128"],
    });
    expect(parseCidrs("")).toEqual({ ok: true, cidrs: [] });
  });

  it.each(["10.0.0.0/33", "10.0.0/8", "example.com", "::1/129", "fe80::1%eth0", "10.0.0.0/8/8", "0x7f.0.0.1/8"])(
    "refuses %s and names it",
    (text) => {
      const result = parseCidrs(`127.0.0.1 ${text}`);
      expect(result).toMatchObject({ ok: false, message: expect.stringContaining(text) });
    },
  );
});

describe("inCidrs", () => {
  it("matches within the same family, and mapped addresses as IPv4", () => {
    expect(inCidrs("10.255.0.1", ["10.0.0.0/8"])).toBe(true);
    expect(inCidrs("0xa000001", ["10.0.0.0/8"])).toBe(true);
    expect(inCidrs("::ffff:10.0.0.1", ["10.0.0.0/8"])).toBe(true);
    expect(inCidrs("11.0.0.1", ["10.0.0.0/8", "::/0"])).toBe(false);
    expect(inCidrs("::1", ["0.0.0.0/0"])).toBe(false);
    expect(inCidrs("not an address", ["0.0.0.0/0"])).toBe(false);
  });
});
