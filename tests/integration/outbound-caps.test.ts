import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { errorKind, post, receiver, sender } from "#tests/integration/support/outbound.ts";

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
