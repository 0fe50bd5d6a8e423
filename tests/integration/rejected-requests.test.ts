import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { eventRowSchema } from "#contracts/event-view.ts";
import { pageSchema } from "#contracts/page.ts";
import { createdSourceSchema, rejectionSchema } from "#contracts/source.ts";
import { shopifySignature } from "#server/sources/shopify/signature.ts";
import { expectProblem } from "#tests/integration/support/api-client.ts";
import { type SignedRequest, sendWebhook, shopSecret, withBody } from "#tests/integration/support/shop.ts";
import { openWorld, type World } from "#tests/integration/support/world.ts";

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

afterEach(async () => {
  const { data } = await world.api.get("/api/v1/events", pageSchema(eventRowSchema));
  expect(data, "events were stored").toEqual([]);
});

async function newestRejection(sourceId = world.shop.id) {
  const { data } = await world.api.get(`/api/v1/sources/${sourceId}/rejections`, pageSchema(rejectionSchema));
  if (!data[0]) throw new Error("No rejection was kept.");
  return data[0];
}

const nested = (levels: number) => `{"id":1,"deep":${"[".repeat(levels)}${"]".repeat(levels)}}`;
const body = (make: (order: string) => string | Buffer) => () => {
  const webhook = world.shop.make();
  return withBody(webhook, make(webhook.body));
};
const headers = (change: Record<string, string | undefined>) => () => {
  const webhook = world.shop.make();
  const changed = Object.entries({ ...webhook.headers, ...change });
  const given = changed.filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { body: webhook.body, headers: Object.fromEntries(given) };
};

const refusals: [string, { status: number; code: string; make: () => SignedRequest }][] = [
  [
    "a signature made with another secret",
    {
      status: 401,
      code: "bad_signature",
      make: () => {
        const webhook = world.shop.make();
        const forged = shopifySignature("another secret", webhook.body);
        return { ...webhook, headers: { ...webhook.headers, "x-shopify-hmac-sha256": forged } };
      },
    },
  ],
  [
    "a body changed after it was signed",
    {
      status: 401,
      code: "bad_signature",
      make: () => {
        const webhook = world.shop.make();
        return { ...webhook, body: `${webhook.body} ` };
      },
    },
  ],
  ["no signature", { status: 401, code: "missing_signature", make: headers({ "x-shopify-hmac-sha256": undefined }) }],
  ["a body that is not JSON", { status: 400, code: "not_json", make: body((order) => order.slice(0, -1)) }],
  ["an empty body", { status: 400, code: "empty_body", make: body(() => "") }],
  ["a list instead of an order", { status: 400, code: "bad_payload", make: body((order) => `[${order}]`) }],
  ["an order without an id", { status: 400, code: "bad_payload", make: body(() => '{"name":"#1"}') }],
  ["an unknown topic", { status: 400, code: "unknown_topic", make: headers({ "x-shopify-topic": "products/update" }) }],
  ["no topic", { status: 400, code: "unknown_topic", make: headers({ "x-shopify-topic": undefined }) }],
  [
    "another content type",
    { status: 415, code: "unsupported_media_type", make: headers({ "content-type": "application/xml" }) },
  ],
  [
    "bytes that are not UTF-8",
    { status: 400, code: "not_json", make: body(() => Buffer.from('{"id":1,"name":"caf\xe9"}', "latin1")) },
  ],
  ["10,000 levels of nesting", { status: 400, code: "bad_json", make: body(() => nested(10_000)) }],
  ["half of a character", { status: 400, code: "bad_json", make: body(() => '{"id":1,"name":"\\ud800"}') }],
  ["a number beyond any double", { status: 400, code: "bad_json", make: body(() => '{"id":1,"total":1e999}') }],
  ["a body of 2 MB", { status: 413, code: "too_large", make: body(() => `{"id":1,"x":"${"x".repeat(2_000_000)}"}`) }],
];

test.each(refusals)("%s is refused in words and kept with the reason", async (_name, { status, code, make }) => {
  const answer = await sendWebhook(world.shop.intakeUrl, make());
  const { detail } = expectProblem(answer, status, code);
  const kept = await newestRejection();
  expect(kept).toMatchObject({ statusCode: status, code, message: detail });
  expect((await fetch(`${world.app.url}/api/health`)).status).toBe(200);
});

test("what is kept shows the request, but no credentials", async () => {
  const webhook = headers({ authorization: "Bearer clear-credential", cookie: "sid=clear-credential" })();
  await sendWebhook(world.shop.intakeUrl, { ...webhook, body: '{"id":1,"note":"changed"}' });
  const kept = await newestRejection();
  expect(kept.bodyExcerpt).toBe('{"id":1,"note":"changed"}');
  expect(kept.bodyBytes).toBe(25);
  expect(kept.topic).toBe("orders/create");
  expect(kept.externalId).toBe(webhook.headers["x-shopify-event-id"]);
  expect(kept.headers).toMatchObject({ authorization: "******", cookie: "******", "x-shopify-topic": "orders/create" });
  expect(JSON.stringify(kept)).not.toContain("clear-credential");
});

test("NUL in a refused body does not keep it from being kept", async () => {
  const answer = await sendWebhook(world.shop.intakeUrl, body(() => Buffer.from("\0\0not json\0"))());
  expectProblem(answer, 400, "not_json");
  expect((await newestRejection()).bodyExcerpt).toContain("not json");
});

test("an announced size beyond every limit is refused before anything is read", async () => {
  const { host, hostname, pathname, port } = new URL(world.shop.intakeUrl);
  const socket = connect(Number(port), hostname);
  await once(socket, "connect");
  const lines = [`POST ${pathname} HTTP/1.1`, `Host: ${host}`, "Content-Length: 99999999999", "Connection: close"];
  socket.write(`${lines.join("\r\n")}\r\n\r\n`);
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 413 /);
  expect((await newestRejection()).code).toBe("too_large");
});

test("an unknown key answers 404, whatever is in it", async () => {
  for (const key of ["unknown", "%00", "%F0%9F%98%80", "x".repeat(4000), `${world.shop.id}`]) {
    const answer = await sendWebhook(`${world.app.url}/api/in/${key}`, world.shop.make());
    expectProblem(answer, 404);
  }
});

test("a shop without its secret is told to enter it", async () => {
  const { id, intakeUrl } = await world.api.post(
    "/api/v1/sources",
    { kind: "shopify", name: "New" },
    createdSourceSchema,
  );
  expectProblem(await sendWebhook(intakeUrl, world.shop.make()), 401, "no_secret");
  expect((await newestRejection(id)).code).toBe("no_secret");
});

test("of many refusals the newest 200 are kept", async () => {
  const { id, intakeUrl } = await world.api.post(
    "/api/v1/sources",
    { kind: "shopify", name: "Noisy", secret: shopSecret },
    createdSourceSchema,
  );
  for (let sent = 0; sent < 210; sent += 15) {
    const some = Array.from({ length: 15 }, () =>
      sendWebhook(intakeUrl, headers({ "x-shopify-hmac-sha256": "AAAA" })()),
    );
    for (const answer of await Promise.all(some)) expectProblem(answer, 401, "bad_signature");
  }
  const { data } = await world.api.get(`/api/v1/sources/${id}/rejections?limit=200`, pageSchema(rejectionSchema));
  expect(data.length).toBe(200);
});
