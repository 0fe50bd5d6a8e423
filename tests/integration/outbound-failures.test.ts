import { describe, expect, it } from "vitest";
import { startReceiver } from "#tests/fakes/receiver.ts";
import { errorKind, post, rawServer, receiver, sender } from "#tests/integration/support/outbound.ts";

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
