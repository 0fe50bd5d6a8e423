import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkHeader, isReservedHeader } from "./headers.ts";

const RESERVED =
  "host content-length transfer-encoding connection keep-alive te trailer upgrade expect user-agent webhook-id webhook-timestamp webhook-signature proxy-x hookline-x";

describe("checkHeader", () => {
  it("lets ordinary headers pass", () => {
    expect(checkHeader("Authorization", "Bearer abc.def")).toBeNull();
    expect(checkHeader("X-Shop", "Käse\tund Brot")).toBeNull();
    expect(checkHeader("x-empty", "")).toBeNull();
  });

  it.each(["", "a b", "a:b", "naïve", "a\r\nb", "(x)", "a/b"])("refuses the name %j", (name) => {
    expect(checkHeader(name, "v")).toMatch(/header/);
  });

  it.each([...RESERVED.split(" "), "Proxy-Authorization", "Hookline-Flow-Id", "HOST", "User-Agent"])(
    "refuses the reserved name %s",
    (name) => {
      expect(isReservedHeader(name)).toBe(true);
      expect(checkHeader(name, "v")).toMatch(/itself/);
    },
  );

  it("refuses every value with a control character wherever it stands", () => {
    const control = fc
      .oneof(fc.integer({ min: 0, max: 0x1f }), fc.constant(0x7f))
      .filter((code) => code !== 9)
      .map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(fc.string(), control, fc.string(), (before, bad, after) => {
        expect(checkHeader("x-test", before + bad + after)).toMatch(/control character/);
      }),
    );
  });

  it("counts bytes, not characters", () => {
    expect(checkHeader("x-test", "a".repeat(4096))).toBeNull();
    expect(checkHeader("x-test", "a".repeat(4097))).toMatch(/4096 bytes/);
    expect(checkHeader("x-test", "é".repeat(2049))).toMatch(/4096 bytes/);
  });
});
