import { beforeAll, describe, expect, it } from "vitest";
import { makeTestCertificates, type TestCertificates } from "#tests/fakes/receiver-certificates.ts";
import { errorKind, post, rawServer, receiver, sender } from "#tests/integration/support/outbound.ts";

describe("TLS", () => {
  let certificates: TestCertificates;
  beforeAll(() => {
    certificates = makeTestCertificates();
  });

  const resolve = async () => ["127.0.0.1"];

  it("trusts a valid certificate of a known issuer, and sends the name", async () => {
    const target = await receiver({ tls: certificates.valid });
    const { send } = sender({ ca: certificates.ca, resolve });
    const result = await send(post(`https://shop.test:${target.port}/hook`));
    expect(result.error).toBeNull();
    expect(result.timing.tlsMs).toEqual(expect.any(Number));
    expect(target.requests[0]?.headers.host).toBe(`shop.test:${target.port}`);
    expect(errorKind(await send(post(`https://127.0.0.1:${target.port}/`)))).toBeNull();
  });

  it.each([
    ["expired", "expired", true],
    ["otherName", "another name", true],
    ["selfSigned", "self-signed", true],
    ["valid", "issuer", false],
  ] as const)("refuses one that is %s", async (which, words, trusted) => {
    const target = await receiver({ tls: certificates[which] });
    const { send } = sender({ ca: trusted ? certificates.ca : undefined, resolve });
    const result = await send(post(`https://shop.test:${target.port}/`));
    expect(result).toMatchObject({ response: null, error: { kind: "tls", temporary: false } });
    expect(result.error?.message).toContain(words);
    expect(target.requests).toHaveLength(0);
  });

  it("says so when the port does not speak TLS, or hangs up during the handshake", async () => {
    const plain = await receiver();
    const wrong = await sender().send(post(`https://127.0.0.1:${plain.port}/`));
    expect(wrong).toMatchObject({ error: { kind: "tls", temporary: false } });
    const port = await rawServer((socket) => socket.once("data", () => socket.destroy()));
    const hungUp = await sender().send(post(`https://127.0.0.1:${port}/`));
    expect(hungUp).toMatchObject({ error: { kind: "tls", temporary: true } });
  });
});

describe("the guard", () => {
  it.each([
    (port: number) => `https://127.0.0.1:${port}/`,
    (port: number) => `http://127.0.0.1:${port}/`,
    (port: number) => `https://127.1:${port}/`,
    (port: number) => `https://2130706433:${port}/`,
    (port: number) => `https://0x7f.1:${port}/`,
    (port: number) => `https://0177.0.0.1:${port}/`,
    (port: number) => `https://[::ffff:127.0.0.1]:${port}/`,
    (port: number) => `https://[::ffff:7f00:1]:${port}/`,
    (port: number) => `https://[::]:${port}/`,
    (port: number) => `https://0.0.0.0:${port}/`,
    (port: number) => `https://localhost:${port}/`,
    (port: number) => `https://shop.test:${port}/`,
  ])("reaches no loopback listener when nothing is allowed (%#)", async (urlOf) => {
    const target = await receiver();
    const { send } = sender({ allowCidrs: [], resolve: async () => ["127.0.0.1", "::1", "::ffff:127.0.0.1"] });
    const result = await send(post(urlOf(target.port)));
    expect(result).toMatchObject({ response: null, error: { kind: "blocked", temporary: false } });
    expect(target.connectionCount()).toBe(0);
  });

  it("connects only to what it checked, asking once, when the name's answer changes", async () => {
    const good = await receiver({ host: "127.0.0.1" });
    const secret = await receiver({ host: "127.0.0.2", port: good.port });
    const answers = [["127.0.0.1"], ["127.0.0.2"]];
    let asked = 0;
    const resolve = async () => answers[Math.min(asked++, 1)] ?? [];
    const { send } = sender({ allowCidrs: ["127.0.0.1/32"], resolve, dnsKeepMs: 0, connectionsPerOrigin: 1 });
    const url = `http://shop.test:${good.port}/`;

    expect(await send(post(url))).toMatchObject({ error: null, remoteAddress: "127.0.0.1" });
    expect(asked).toBe(1);
    expect(await send(post(url))).toMatchObject({ error: null, remoteAddress: "127.0.0.1" });
    expect(asked).toBe(1);

    good.behave({ kind: "reset" });
    await send(post(url));
    expect(await send(post(url))).toMatchObject({ response: null, error: { kind: "blocked" } });
    expect(asked).toBe(2);
    expect(secret.connectionCount()).toBe(0);
  });

  it("uses only the allowed ones of several addresses", async () => {
    const good = await receiver({ host: "127.0.0.1" });
    const secret = await receiver({ host: "127.0.0.2", port: good.port });
    const { send } = sender({ allowCidrs: ["127.0.0.1/32"], resolve: async () => ["127.0.0.2", "127.0.0.1"] });
    expect(await send(post(`http://shop.test:${good.port}/`))).toMatchObject({
      error: null,
      remoteAddress: "127.0.0.1",
    });
    expect(secret.connectionCount()).toBe(0);
  });

  it("keeps plain http to allowed addresses, also for names", async () => {
    const resolve = async () => ["93.184.215.14"];
    const named = await sender({ resolve }).send(post("http://shop.test/"));
    expect(named).toMatchObject({ error: { kind: "blocked" } });
    expect(named.error?.message).toContain("https");
    expect(errorKind(await sender().send(post("http://93.184.215.14/")))).toBe("blocked");
  });

  it("always reaches the installation's own addresses, and only those", async () => {
    const target = await receiver();
    const { send } = sender({ allowCidrs: [], alwaysAllowedUrls: [`${target.origin}/in/`] });
    expect(errorKind(await send(post(`${target.origin}/in/box`)))).toBeNull();
    expect(errorKind(await send(post(`${target.origin}/admin`)))).toBe("blocked");
    expect(errorKind(await send(post(`${target.origin}/in/../admin`)))).toBe("blocked");
    expect(errorKind(await send(post(`${target.origin}/in/%2e%2e/admin`)))).toBe("blocked");
    expect(target.requests.map(({ path }) => path)).toEqual(["/in/box"]);
  });
});
