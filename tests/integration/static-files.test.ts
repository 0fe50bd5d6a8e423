import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { staticFolder } from "#scripts/serve/build.ts";
import { precompress } from "#scripts/serve/precompress.ts";
import { staticFiles } from "#scripts/serve/static-files.ts";
import { type RunningApp, runApp } from "#tests/setup/run-app.ts";

let app: RunningApp;
let path: string;
let content: Buffer;

beforeAll(async () => {
  app = await runApp();
  const page = await (await fetch(`${app.url}/sign-in`)).text();
  path = page.match(/\/_next\/static\/chunks\/[^"?\\]+\.js/)?.[0] ?? "";
  content = readFileSync(fileOf(path));
});

const fileOf = (address: string) => join(staticFolder, address.slice("/_next/static/".length));

/** As it comes over the wire: nothing unpacked, and the path as it is given. */
async function get(address: string, headers: Record<string, string> = {}, { method = "GET", port = app.port } = {}) {
  const asked = request({ port, path: address, method, headers }).end();
  const [res] = (await once(asked, "response")) as [IncomingMessage];
  return { status: res.statusCode, headers: res.headers, body: await buffer(res) };
}

test("a script comes in the smallest form that the browser takes, and may be kept for ever", async () => {
  const forms = [
    { accept: "gzip, deflate, br, zstd", encoding: "br", unpack: brotliDecompressSync },
    { accept: "gzip, deflate", encoding: "gzip", unpack: gunzipSync },
    { accept: "br;q=0, gzip;q=0.5", encoding: "gzip", unpack: gunzipSync },
    { accept: "zstd", encoding: undefined, unpack: (body: Buffer) => body },
    { accept: undefined, encoding: undefined, unpack: (body: Buffer) => body },
  ];
  for (const { accept, encoding, unpack } of forms) {
    const { status, headers, body } = await get(path, accept === undefined ? {} : { "accept-encoding": accept });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      "cache-control": "public, max-age=31536000, immutable",
      "content-length": String(body.length),
      "content-type": "application/javascript; charset=UTF-8",
      vary: "Accept-Encoding",
      "x-content-type-options": "nosniff",
    });
    expect(headers["content-encoding"]).toBe(encoding);
    expect(unpack(body).equals(content), accept).toBe(true);
  }
});

test("a range is answered with the whole file, an unchanged file with nothing, HEAD with the headers alone", async () => {
  const whole = await get(path, { "accept-encoding": "br", range: "bytes=-500" });
  expect(whole.status).toBe(200);
  expect(brotliDecompressSync(whole.body).equals(content)).toBe(true);
  const etag = whole.headers.etag ?? "";
  const unchanged = await get(path, { "accept-encoding": "br", "if-none-match": etag });
  expect({ status: unchanged.status, bytes: unchanged.body.length }).toEqual({ status: 304, bytes: 0 });
  expect((await get(path, { "accept-encoding": "gzip", "if-none-match": etag })).status).toBe(200);
  const head = await get(path, { "accept-encoding": "br" }, { method: "HEAD" });
  expect(head).toMatchObject({ status: 200, headers: { "content-length": String(whole.body.length) } });
  expect(head.body.length).toBe(0);
});

test("no address leads out of the folder, or to a file that the build did not compress", async () => {
  const out = ["../../package.json", "%2e%2e/%2e%2e/package.json", "..%2f..%2fpackage.json", "..\\..\\package.json"];
  for (const each of out) {
    const { status, body } = await get(`/_next/static/${each}`, { "accept-encoding": "br" });
    expect(status, each).not.toBe(200);
    expect(body.includes("dependencies"), each).toBe(false);
  }
  expect((await get(`/_next/static/chunks/none.js`, { "accept-encoding": "br" })).status).toBe(404);
  expect((await get(path, {}, { method: "POST" })).status).toBeGreaterThanOrEqual(400);
});

test("a file that a new build took away is the app's to answer", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hookline-static-"));
  writeFileSync(join(folder, "a.js"), "first()");
  await precompress(folder);
  const answer = staticFiles(folder);
  const server = createServer((req, res) => void answer(req, res, () => res.writeHead(404).end("none")));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  const ask = () => get("/_next/static/a.js", { "accept-encoding": "br" }, { port });
  expect(brotliDecompressSync((await ask()).body).toString()).toBe("first()");
  rmSync(join(folder, "a.js.br"));
  const missing = await ask();
  expect(missing).toMatchObject({ status: 404, body: Buffer.from("none") });
  expect(missing.headers).not.toHaveProperty("content-encoding");
  expect(missing.headers).not.toHaveProperty("cache-control");
  server.close();
  rmSync(folder, { recursive: true });
});
