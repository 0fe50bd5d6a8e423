import { createServer, type Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { findHeader } from "#core/outbound/find-header.ts";
import { createGuardedSender, type GuardedSenderOptions } from "#server/http/guarded-sender.ts";
import type { OutboundRequest, OutboundResult } from "#server/services/ports/outbound.ts";
import { type Receiver, startReceiver } from "#tests/fakes/receiver.ts";
import { makeTestCertificates, type TestCertificates } from "#tests/fakes/receiver-certificates.ts";

const loopback = ["127.0.0.0/8", "::1/128"];
const cleanUps: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function receiver(options: Parameters<typeof startReceiver>[0] = {}): Promise<Receiver> {
  const started = await startReceiver(options);
  cleanUps.push(started.close);
  return started;
}

function sender(options: Partial<GuardedSenderOptions> = {}) {
  const made = createGuardedSender({
    allowCidrs: loopback,
    alwaysAllowedUrls: [],
    userAgent: "Hookline/test",
    ...options,
  });
  cleanUps.push(made.close);
  return made;
}

function post(url: string, more: Partial<OutboundRequest> = {}): OutboundRequest {
  return { method: "POST", url, headers: [], body: "{}", ...more };
}

function errorKind(result: OutboundResult): string | null {
  return result.error?.kind ?? null;
}

describe("a request that is answered", () => {
  it("goes out byte for byte and comes back with status, headers, body and timing", async () => {
    const target = await receiver();
    target.behave({
      kind: "answer",
      status: 201,
      headers: { "X-Id": "7", "set-cookie": ["a=1", "b=2"] },
      body: "made é",
    });
    const result = await sender().send(
      post(`${target.origin}/hook?a=%20b&c=d`, {
        headers: [
          { name: "content-type", value: "application/json" },
          { name: "X-Shop", value: "Käse" },
        ],
        body: '{"name":"日本\\u0000"}',
      }),
    );

    expect(result.error).toBeNull();
    expect(result.response).toMatchObject({ statusCode: 201, body: "made é", bodyTruncated: false });
    const headers = result.response?.headers ?? [];
    expect(findHeader(headers, "x-id")).toBe("7");
    expect(headers.filter(({ name }) => name === "set-cookie").map(({ value }) => value)).toEqual(["a=1", "b=2"]);
    expect(result.remoteAddress).toBe("127.0.0.1");
    const { dnsMs, connectMs, tlsMs, firstByteMs, totalMs } = result.timing;
    expect(tlsMs).toBeNull();
    expect([dnsMs, connectMs, firstByteMs, totalMs]).toEqual([dnsMs, connectMs, firstByteMs, totalMs].sort(ascending));

    const [request] = target.requests;
    expect(request).toMatchObject({ method: "POST", path: "/hook?a=%20b&c=d", body: '{"name":"日本\\u0000"}' });
    expect(request?.headers).toMatchObject({
      host: new URL(target.origin).host,
      "user-agent": "Hookline/test",
      "accept-encoding": "identity",
      "content-type": "application/json",
    });
    expect(Buffer.from(request?.headers["x-shop"] ?? "", "latin1").toString("utf8")).toBe("Käse");
  });

  it.each(["GET", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"])("may use %s", async (method) => {
    const target = await receiver();
    const result = await sender().send(post(target.origin, { method, body: null }));
    expect(result.response?.statusCode).toBe(200);
    expect(target.requests[0]).toMatchObject({ method, path: "/", body: "" });
  });

  it("keeps its connection for the next request, which then has no connecting time", async () => {
    const target = await receiver();
    const { send } = sender({ connectionsPerOrigin: 1 });
    await send(post(target.origin));
    const second = await send(post(target.origin));
    expect(target.connectionCount()).toBe(1);
    expect(second.timing).toMatchObject({ dnsMs: null, connectMs: null, tlsMs: null });
    expect(second.remoteAddress).toBe("127.0.0.1");
  });

  it("opens no more connections than it may, and still serves everything", async () => {
    const target = await receiver();
    target.behave({ kind: "answer", delayMs: 5 });
    const { send } = sender({ connectionsPerOrigin: 4 });
    const results = await Promise.all(Array.from({ length: 40 }, () => send(post(target.origin))));
    expect(results.every((result) => result.error === null)).toBe(true);
    expect(target.connectionCount()).toBeLessThanOrEqual(4);
  });

  it("opens a new connection after the old one was dropped", async () => {
    const target = await receiver();
    const { send } = sender();
    await send(post(target.origin));
    const dropped = new Promise((resolve) => setImmediate(resolve));
    target.dropConnections();
    await dropped;
    const results = [await send(post(target.origin)), await send(post(target.origin))];
    for (const result of results) {
      if (result.error !== null) expect(result.error).toMatchObject({ kind: "connect", temporary: true });
    }
    expect(results.at(-1)?.error).toBeNull();
  });

  it.each([301, 302, 303, 307, 308])("is not sent on by a %i", async (status) => {
    const target = await receiver();
    const elsewhere = await receiver();
    target.behave({ kind: "answer", status, headers: { location: `${elsewhere.origin}/` } });
    const result = await sender().send(post(target.origin));
    expect(result).toMatchObject({ response: { statusCode: status }, error: { kind: "http", temporary: false } });
    expect(elsewhere.connectionCount()).toBe(0);
  });

  it.each([
    [400, false],
    [404, false],
    [408, true],
    [429, true],
    [500, true],
    [503, true],
  ])("is an http error for %i (temporary: %s), with its headers", async (status, temporary) => {
    const target = await receiver();
    target.behave({ kind: "answer", status, headers: { "Retry-After": "7" }, body: "why" });
    const result = await sender().send(post(target.origin));
    expect(result).toMatchObject({ response: { statusCode: status, body: "why" }, error: { kind: "http", temporary } });
    expect(findHeader(result.response?.headers ?? [], "retry-after")).toBe("7");
  });
});

describe("the caps", () => {
  it("cut a long body and stop reading it", async () => {
    const target = await receiver();
    const bytes = 50 * 1024 * 1024;
    target.behave({ kind: "big", bytes });
    const result = await sender().send(post(target.origin));
    expect(result.error).toBeNull();
    expect(result.response).toMatchObject({ statusCode: 200, bodyTruncated: true, body: "x".repeat(20_000) });
    await target.waitForClosed(1);
    expect(target.bytesWritten()).toBeLessThan(bytes / 2);
  });

  it("leave a body of just the size whole, and never cut a character in two", async () => {
    const target = await receiver();
    target.behaveAt("/whole", { kind: "answer", body: "x".repeat(20_000) });
    target.behaveAt("/cut", { kind: "answer", body: `x${"é".repeat(10_000)}` });
    const { send } = sender();
    expect((await send(post(`${target.origin}/whole`))).response?.bodyTruncated).toBe(false);
    const cut = await send(post(`${target.origin}/cut`));
    expect(cut.response).toMatchObject({ bodyTruncated: true, body: `x${"é".repeat(9_999)}` });
  });

  it("never inflate a compressed answer", async () => {
    const target = await receiver();
    const bomb = gzipSync(Buffer.alloc(10 * 1024 * 1024));
    target.behave({ kind: "answer", headers: { "content-encoding": "gzip" }, body: bomb });
    const result = await sender().send(post(target.origin));
    expect(result.response?.body).toMatch(/^\[\d+ bytes compressed with gzip: not shown\]$/);
  });

  it("replace bytes that are no text", async () => {
    const target = await receiver();
    target.behave({ kind: "answer", body: Buffer.from([0x61, 0x00, 0xff, 0x62]) });
    expect((await sender().send(post(target.origin))).response?.body).toBe("a\ufffd\ufffdb");
  });

  it("keep at most 64 headers, and give up on headers without end", async () => {
    const target = await receiver();
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`x-${index}`, "v"]));
    target.behaveAt("/many", { kind: "answer", headers: many });
    target.behaveAt("/huge", { kind: "answer", headers: { "x-huge": "v".repeat(200_000) } });
    const { send } = sender();
    expect((await send(post(`${target.origin}/many`))).response?.headers).toHaveLength(64);
    expect(errorKind(await send(post(`${target.origin}/huge`)))).toBe("too_large");
  });

  it("refuse a request of our own that is too large or not well written, before connecting", async () => {
    const target = await receiver();
    const { send } = sender();
    const huge = await send(post(target.origin, { body: "x".repeat(2 * 1024 * 1024 + 1) }));
    expect(errorKind(huge)).toBe("too_large");
    const header = (name: string, value: string) => send(post(target.origin, { headers: [{ name, value }] }));
    expect(errorKind(await header("x-a", "b\r\nx-injected: 1"))).toBe("invalid");
    expect(errorKind(await header("x a", "b"))).toBe("invalid");
    expect(errorKind(await header("Host", "other.example"))).toBe("invalid");
    expect(errorKind(await header("Transfer-Encoding", "chunked"))).toBe("invalid");
    expect(errorKind(await send(post(target.origin, { method: "CONNECT" })))).toBe("invalid");
    expect(errorKind(await send(post("http://user:pw@127.0.0.1/")))).toBe("invalid");
    expect(errorKind(await send(post("nonsense")))).toBe("invalid");
    expect(target.connectionCount()).toBe(0);
  });
});

describe("a request that is not answered", () => {
  it("is dns for a name that does not exist", async () => {
    const result = await sender().send(post("https://no-such-host.invalid/"));
    expect(result).toMatchObject({ response: null, error: { kind: "dns", temporary: true }, remoteAddress: null });
    expect(result.error?.message).toContain("no-such-host.invalid");
  });

  it("is connect for a port nobody listens on", async () => {
    const target = await startReceiver();
    await target.close();
    const result = await sender().send(post(target.origin));
    expect(result).toMatchObject({ response: null, error: { kind: "connect", temporary: true } });
    expect(result.error?.message).toContain(`127.0.0.1:${target.port} refused`);
  });

  it("is connect for a reset, for an end without an answer and for an answer that breaks off", async () => {
    const target = await receiver();
    const { send } = sender();
    target.behave({ kind: "reset" });
    expect(await send(post(target.origin))).toMatchObject({
      response: null,
      error: { kind: "connect", temporary: true },
    });
    target.behave({ kind: "break_off" });
    expect(await send(post(target.origin))).toMatchObject({
      response: { statusCode: 200, body: "half!", bodyTruncated: true },
      error: { kind: "connect", temporary: true },
    });
  });

  it("is connect for an answer that is not HTTP", async () => {
    const port = await rawServer((socket) => socket.end("SSH-2.0-OpenSSH_9.9\r\n"));
    const result = await sender().send(post(`http://127.0.0.1:${port}/`));
    expect(result).toMatchObject({ error: { kind: "connect" } });
    expect(result.error?.message).toContain("not HTTP");
  });

  it("is timeout for a receiver that hangs, and for one that drips for ever", async () => {
    const target = await receiver();
    const { send } = sender({ totalTimeoutMs: 500 });
    target.behave({ kind: "hang" });
    expect(await send(post(target.origin))).toMatchObject({
      response: null,
      error: { kind: "timeout", temporary: true },
    });
    target.behave({ kind: "drip", everyMs: 10 });
    const dripping = await send(post(target.origin));
    expect(dripping).toMatchObject({ response: { statusCode: 200, bodyTruncated: true }, error: { kind: "timeout" } });
    expect(dripping.error?.message).toContain("did not finish");
    await target.waitForClosed(2);
  });

  it("is timeout when no connection is ready in time", async () => {
    const target = await receiver();
    target.behave({ kind: "hang" });
    const { send } = sender({ totalTimeoutMs: 500, connectionsPerOrigin: 1 });
    const results = await Promise.all([send(post(target.origin)), send(post(target.origin))]);
    expect(results.map(errorKind)).toEqual(["timeout", "timeout"]);
    target.behave({ kind: "answer" });
    expect(errorKind(await send(post(target.origin)))).toBeNull();
  });

  it("is timeout for a lookup or a handshake that takes too long", async () => {
    const never = sender({ connectTimeoutMs: 400, resolve: () => new Promise(() => undefined) });
    const lookup = await never.send(post("https://shop.test/"));
    expect(lookup).toMatchObject({ error: { kind: "timeout" }, timing: { dnsMs: null } });
    const port = await rawServer(() => undefined);
    const handshake = await sender({ connectTimeoutMs: 400 }).send(post(`https://127.0.0.1:${port}/`));
    expect(handshake).toMatchObject({ error: { kind: "timeout" }, timing: { tlsMs: null } });
    expect(handshake.error?.message).toContain("agree on encryption");
  });

  it("is rejected with the signal's reason when the caller gives up", async () => {
    const target = await receiver();
    target.behave({ kind: "hang" });
    const control = new AbortController();
    const { send } = sender();
    const sending = send(post(target.origin), control.signal);
    await target.waitFor(1);
    control.abort(new Error("shutting down"));
    await expect(sending).rejects.toThrow("shutting down");
    await expect(send(post(target.origin), control.signal)).rejects.toThrow("shutting down");
  });

  it("is finished by close(), after which nothing more is sent", async () => {
    const target = await receiver();
    target.behave({ kind: "answer", delayMs: 50 });
    const { send, close } = sender();
    const sending = send(post(target.origin));
    await target.waitFor(1);
    await close();
    expect((await sending).response?.statusCode).toBe(200);
    await expect(send(post(target.origin))).rejects.toThrow("closed");
  });
});

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

function ascending(a: number | null, b: number | null): number {
  return (a ?? 0) - (b ?? 0);
}

/** A listener that speaks no HTTP. */
async function rawServer(onConnection: (socket: Socket) => void): Promise<number> {
  const server = createServer(onConnection);
  const sockets = new Set<{ destroy: () => void }>();
  server.on("connection", (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  cleanUps.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address.port;
}
