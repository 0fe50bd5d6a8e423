import { describe, expect, it } from "vitest";
import { checkTargetUrl } from "./check-target-url.ts";

const closed = { allowCidrs: [] };
const open = { allowCidrs: ["127.0.0.0/8", "10.0.0.0/8", "::1/128"] };

function codeOf(url: string, options: { allowCidrs: string[] } = closed): string {
  const result = checkTargetUrl(url, options);
  return result.ok ? "ok" : result.code;
}

describe("checkTargetUrl", () => {
  it("takes an https address apart", () => {
    expect(checkTargetUrl("https://API.Example.com:8443/hook?a=1#x", closed)).toEqual({
      ok: true,
      origin: "https://api.example.com:8443",
      hostname: "api.example.com",
      port: 8443,
      needsAllowed: false,
    });
    expect(checkTargetUrl("https://bücher.example/", closed)).toMatchObject({
      hostname: "xn--bcher-kva.example",
      port: 443,
    });
  });

  it.each([
    ["", "not_a_url"],
    ["example.com/hook", "not_a_url"],
    ["https://", "not_a_url"],
    ["https://exa mple.com", "not_a_url"],
    ["https://example.com:99999/", "not_a_url"],
    ["ftp://example.com/", "scheme"],
    ["javascript:alert(1)", "scheme"],
    ["file:///etc/passwd", "scheme"],
    ["http://example.com/", "scheme"],
    ["https://user@example.com/", "credentials"],
    ["https://:secret@example.com/", "credentials"],
    ["https://localhost/", "local_name"],
    ["https://LOCALHOST./", "local_name"],
    ["https://a.localhost/", "local_name"],
    ["https://printer.local/", "local_name"],
    ["https://metadata.google.internal/", "local_name"],
    ["https://nas.home.arpa./", "local_name"],
    ["https://intranet/", "local_name"],
    ["https://127.1/", "private_address"],
    ["https://0x7f000001/", "private_address"],
    ["https://２１３０７０６４３３/", "private_address"],
    ["https://127。0。0。1/", "private_address"],
    ["https://[::ffff:10.0.0.1]/", "private_address"],
    ["https://%31%32%37.0.0.1/", "private_address"],
    ["https://example.com:0/", "port"],
    ["https://example.com:22/", "port"],
    ["https://example.com:6379/", "port"],
    [`https://example.com/${"a".repeat(4100)}`, "too_long"],
  ])("%s → %s", (url, code) => {
    expect(codeOf(url)).toBe(code);
  });

  it("opens named ranges, also to plain http and other ports", () => {
    expect(checkTargetUrl("http://127.0.0.1:4000/", open)).toMatchObject({ ok: true, needsAllowed: true });
    expect(checkTargetUrl("https://10.1.2.3/", open)).toMatchObject({ ok: true, needsAllowed: false });
    expect(checkTargetUrl("http://[::1]:6379/", open)).toMatchObject({ ok: true, needsAllowed: true });
    expect(codeOf("https://192.168.0.1/", open)).toBe("private_address");
    expect(codeOf("http://8.8.8.8/", open)).toBe("scheme");
    expect(codeOf("http://127.0.0.1:0/", open)).toBe("port");
  });

  it("leaves names that need an open range to the moment of connecting", () => {
    expect(checkTargetUrl("http://warehouse.example/", open)).toMatchObject({ ok: true, needsAllowed: true });
    expect(checkTargetUrl("https://localhost:3000/", open)).toMatchObject({ ok: true, needsAllowed: true });
    expect(checkTargetUrl("https://warehouse.example/", open)).toMatchObject({ ok: true, needsAllowed: false });
  });
});
