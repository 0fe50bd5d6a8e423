import { describe, expect, it } from "vitest";
import { findHeader } from "#core/outbound/find-header.ts";
import { post, receiver, sender } from "#tests/integration/support/outbound.ts";

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

function ascending(a: number | null, b: number | null): number {
  return (a ?? 0) - (b ?? 0);
}
