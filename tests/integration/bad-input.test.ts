import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Flow, flowSchema } from "#contracts/flow.ts";
import { pageSchema } from "#contracts/page.ts";
import { createdSourceSchema } from "#contracts/source.ts";
import { expectProblem } from "#tests/integration/support/api-client.ts";
import { type DefinitionInput, orderFlow, type WebhookInput, webhookStep } from "#tests/integration/support/flows.ts";
import { openWorld, type World } from "#tests/integration/support/world.ts";

let world: World;
let sound: Flow;

beforeAll(async () => {
  world = await openWorld();
  const definition = orderFlow(webhookStep("https://hooks.example.com/orders"));
  sound = await world.api.post("/api/v1/flows", { name: "Sound", definition }, flowSchema);
});
afterAll(() => world.close());

const flows = () => world.api.get("/api/v1/flows?limit=200", pageSchema(flowSchema));
const step = (change: Partial<WebhookInput>) => orderFlow({ ...webhookStep("https://hooks.example.com/a"), ...change });
const url = (address: string) => step({ url: address });
const header = (name: string, value = "x") => step({ headers: [{ name, value }] });
const json = (template: string) => step({ body: { kind: "json", template } });
const filter = (value: unknown) => ({
  trigger: { kind: "event", eventType: "placed_order", filter: value },
  steps: [],
});
const nested = (levels: number) => `${"[".repeat(levels)}${"]".repeat(levels)}`;

/** What is wrong with a definition → the field it is told at. */
const definitions: [string, unknown, string][] = [
  ["a body template that is not JSON", json('{"order": {{ event.orderNumber }}'), "steps.0.body.template"],
  ["a placeholder that is never closed", json('{"order":"{{ event.orderNumber"}'), "steps.0.body.template"],
  ["an unknown filter", json('{"order":"{{ event.orderNumber | shout }}"}'), "steps.0.body.template"],
  ["a variable that begins with an unknown name", json('{"a":"{{ ordr.total }}"}'), "steps.0.body.template"],
  ["a secret in a body", json('{"a":"{{ secrets.warehouse }}"}'), "steps.0.body.template"],
  ["10,000 levels of JSON in a template", json(nested(10_000)), "steps.0.body.template"],
  ["a body with GET", step({ body: { kind: "json", template: "{}" }, method: "GET" }), "steps.0.body"],
  ["credentials in the address", url("https://user:password@hooks.example.com/"), "steps.0.url"],
  ["another scheme", url("ftp://hooks.example.com/"), "steps.0.url"],
  ["no address at all", url("warehouse"), "steps.0.url"],
  ["plain http", url("http://93.184.216.34/"), "steps.0.url"],
  ["a private IPv4 address", url("https://10.0.0.1/"), "steps.0.url"],
  ["a private IPv4 address as one number", url("https://167772161/"), "steps.0.url"],
  ["a private IPv4 address in octal", url("https://012.0.0.1/"), "steps.0.url"],
  ["the loopback address of IPv6", url("https://[::1]/"), "steps.0.url"],
  ["a private address mapped into IPv6", url("https://[::ffff:10.0.0.1]/"), "steps.0.url"],
  ["the metadata service", url("http://169.254.169.254/latest/meta-data/"), "steps.0.url"],
  ["carrier-grade NAT", url("https://100.64.0.1/"), "steps.0.url"],
  ["an address that is too long", url(`https://hooks.example.com/${"a".repeat(2100)}`), "steps.0.url"],
  ["a line break in a header's value", header("X-Note", "one\r\nX-Injected: two"), "steps.0.headers.0.value"],
  ["a line break in a header's name", header("X-Note\r\nX-Injected"), "steps.0.headers.0.name"],
  ["a space in a header's name", header("X Note"), "steps.0.headers.0.name"],
  ["a header that Hookline sets", header("Webhook-Signature"), "steps.0.headers.0.name"],
  ["a header of the connection", header("Host"), "steps.0.headers.0.name"],
  ["Hookline's own header", header("Hookline-Flow-Id"), "steps.0.headers.0.name"],
  ["an unknown field", { ...step({}), retries: 3 }, "retries"],
  ["an unknown field in a step", step({ timeout: 3 } as Partial<WebhookInput>), "steps.0.timeout"],
  ["an unknown step kind", orderFlow({ ...webhookStep(""), kind: "sms" } as unknown as WebhookInput), "steps.0.kind"],
  ["one step id twice", orderFlow(webhookStep("https://a.example/"), webhookStep("https://b.example/")), "steps.1.id"],
  ["61 steps", orderFlow(...Array.from({ length: 61 }, (_, at) => webhookStep("", { id: `s${at}` }))), "steps"],
  ["a filter on a secret", filter({ path: "secrets.warehouse", op: "eq", value: 1 }), "trigger.filter"],
  ["a filter with an unknown operator", filter({ path: "event.total", op: "like", value: 1 }), "trigger.filter.op"],
  [
    "a wrong row deep in a filter",
    filter({ all: [{ path: "event.total", op: "eq", value: 1 }, { any: [{ path: "total", op: "eq", value: 1 }] }] }),
    "trigger.filter.all.1.any.0.path",
  ],
  [
    "a source of nowhere",
    {
      trigger: { kind: "event", eventType: "placed_order", sourceId: "0199aaaa-0000-7000-8000-000000000000" },
      steps: [],
    },
    "trigger.sourceId",
  ],
];

describe("a definition with", () => {
  test.each(definitions)("%s is refused at its field, and nothing is saved", async (_name, definition, path) => {
    const created = await world.api.call("POST", "/api/v1/flows", { name: "Wrong", definition });
    const { errors = [] } = expectProblem(created, 422, "invalid");
    expect(errors.map((error) => error.path)).toContainEqual(expect.stringMatching(`^definition\\.${path}`));
    expect(errors.every(({ message }) => message.length > 10)).toBe(true);
    expectProblem(await world.api.call("PATCH", `/api/v1/flows/${sound.id}`, { definition }), 422, "invalid");
    const { data } = await flows();
    expect(data).toEqual([sound]);
  });
});

test("an unfinished draft may be saved but not published", async () => {
  const definition: DefinitionInput = orderFlow();
  const { id } = await world.api.post("/api/v1/flows", { name: "Unfinished", definition }, flowSchema);
  expectProblem(await world.api.call("POST", `/api/v1/flows/${id}/publish`, {}), 422, "invalid");
  const secret = orderFlow(webhookStep("https://a.example/?key={{ secrets.nowhere }}"));
  await world.api.call("PATCH", `/api/v1/flows/${id}`, { definition: secret });
  const { errors } = expectProblem(await world.api.call("POST", `/api/v1/flows/${id}/publish`, {}), 422, "invalid");
  expect(errors).toEqual([{ path: "definition.steps.0.url", message: expect.stringContaining("nowhere") }]);
  expect((await world.api.call("DELETE", `/api/v1/flows/${id}`)).status).toBe(204);
});

describe("a body", () => {
  const bodies: [string, string | Uint8Array, number, string][] = [
    ["that is not JSON", '{"name":', 400, "bad_json"],
    ["with two values", "{} {}", 400, "bad_json"],
    ["that is not UTF-8", Buffer.from('{"name":"caf\xe9"}', "latin1"), 400, "bad_json"],
    ["nested 10,000 levels deep", `{"name":${nested(10_000)}}`, 400, "bad_json"],
    ["with half of a character", '{"name":"\\udc00"}', 400, "bad_json"],
    ["with a number beyond any double", '{"name":1e999}', 400, "bad_json"],
    ["with NUL", '{"name":"a\\u0000b"}', 400, "bad_json"],
    ["of more than 2 MB", `{"name":"${"x".repeat(2_000_000)}"}`, 413, "too_large"],
    ["that is a list", "[]", 422, "invalid"],
    ["that is null", "null", 422, "invalid"],
    ["that is empty", "", 422, "invalid"],
    ["with prototype tricks", '{"__proto__":{"name":"x"},"constructor":{}}', 422, "invalid"],
  ];
  const paths = ["/api/v1/flows", "/api/v1/sources", "/api/v1/secrets", "/api/v1/keys", "/api/v1/events"];
  test.each(bodies)("%s is refused everywhere, and the server goes on", async (_name, body, status, code) => {
    for (const path of paths) expectProblem(await world.api.call("POST", path, body), status, code);
    expect((await world.api.call("GET", "/api/ready")).status).toBe(200);
  });

  test("of another content type is refused", async () => {
    const types = ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"];
    for (const type of types) {
      const answer = await world.api.call("POST", "/api/v1/flows", "{}", { "content-type": type });
      expectProblem(answer, 415, "unsupported_media_type");
    }
  });
});

test.each([
  ["POST", "flows", { name: "Named", definition: {}, colour: "red" }],
  ["POST", "sources", { kind: "custom", name: "Till", colour: "red" }],
  ["POST", "secrets", { name: "named", value: "1", colour: "red" }],
  ["POST", "keys", { name: "Named", colour: "red" }],
  ["PATCH", "store", { colour: "red" }],
])("%s /%s with a field it does not know is refused at that field", async (method, path, body) => {
  const { errors } = expectProblem(await world.api.call(method, `/api/v1/${path}`, body), 422, "invalid");
  expect(errors).toContainEqual({ path: "colour", message: "This field is not known here." });
});

test("a flow is not paused in another way than was meant", async () => {
  expectProblem(await world.api.call("POST", `/api/v1/flows/${sound.id}/pause`, { mod: "skip" }), 422, "invalid");
  const year0 = { name: "Renamed", ifUpdatedAt: "0000-01-01T00:00:00Z" };
  expectProblem(await world.api.call("PATCH", `/api/v1/flows/${sound.id}`, year0), 422, "invalid");
  expect((await flows()).data).toEqual([sound]);
});

describe("an event", () => {
  const events: [string, object, string][] = [
    ["of no type", {}, "type"],
    ["of a type with spaces", { type: "Placed Order" }, "type"],
    ["at no time", { type: "placed_order", occurredAt: "yesterday" }, "occurredAt"],
    ["of nobody", { type: "placed_order", person: { email: "nobody" } }, "person.email"],
    ["in no currency", { type: "placed_order", currency: "dollars" }, "currency"],
  ];
  test.each(events)("%s is refused at its field, alone or in a list", async (_name, event, path) => {
    const alone = expectProblem(await world.api.call("POST", "/api/v1/events", event), 422, "invalid");
    expect(alone.errors?.map((error) => error.path)).toEqual([path]);
    const list = [{ type: "placed_order" }, event];
    const listed = expectProblem(await world.api.call("POST", "/api/v1/events", list), 422, "invalid");
    expect(listed.errors?.map((error) => error.path)).toEqual([`1.${path}`]);
  });

  test("may speak of u0000 behind a backslash, which is no NUL", async () => {
    const body = '{"type":"spoken_of","properties":{"note":"\\\\u0000"}}';
    expect((await world.api.call("POST", "/api/v1/events", body)).status).toBe(202);
  });
});

describe("a query", () => {
  const uuidLists = ["flows", "events", "deliveries", "sources", "keys"];
  const queries = [
    ...uuidLists.map((list) => `/api/v1/${list}?cursor=nothing`),
    "/api/v1/deliveries?limit=0",
    "/api/v1/deliveries?limit=201",
    "/api/v1/deliveries?limit=many",
    "/api/v1/deliveries?status=delivered,lost",
    "/api/v1/deliveries?flowId=1",
    "/api/v1/deliveries?from=yesterday",
    "/api/v1/deliveries?from=0000-01-01T00:00:00Z",
    "/api/v1/deliveries?q=%00",
    "/api/v1/deliveries?endpoint=%00",
    "/api/v1/events?type=%00",
    "/api/v1/flows/0199aaaa-0000-7000-8000-000000000000/versions?cursor=two",
    "/api/v1/secrets?cursor=%00",
    "/api/v1/endpoints?cursor=%00",
  ];
  test.each(queries)("%s is refused in words", async (path) => {
    expectProblem(await world.api.call("GET", path), 422, "invalid");
  });
});

describe("a path", () => {
  test("with an id that is none, or of nothing, answers 404", async () => {
    const ids = ["1", "nothing", "%00", "..%2f..%2fetc", "0199aaaa-0000-7000-8000-000000000000", "é", "x".repeat(3000)];
    for (const id of ids) {
      expectProblem(await world.api.call("GET", `/api/v1/flows/${id}`), 404);
      expectProblem(await world.api.call("GET", `/api/v1/deliveries/${id}`), 404);
      expectProblem(await world.api.call("DELETE", `/api/v1/secrets/${id}`), 404);
      expectProblem(await world.api.call("POST", `/api/inbox/${id}`, "{}"), 404);
    }
  });

  test("that is not in the API answers 404", async () => {
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"])
      expectProblem(await world.api.call(method, "/api/v1/nothing/here"), 404);
  });

  test("with a method it does not have answers 405 and changes nothing", async () => {
    const wrong: [string, string][] = [
      ["DELETE", "/api/v1/flows"],
      ["PUT", `/api/v1/flows/${sound.id}`],
      ["POST", `/api/v1/flows/${sound.id}`],
      ["GET", `/api/v1/flows/${sound.id}/publish`],
      ["DELETE", "/api/v1/deliveries"],
      ["GET", new URL(world.shop.intakeUrl).pathname],
    ];
    for (const [method, path] of wrong) expect((await world.api.call(method, path)).status).toBe(405);
    expect((await flows()).data).toEqual([sound]);
  });
});

test("a shop's secret that is too short is refused and no source is made", async () => {
  const answer = await world.api.call("POST", "/api/v1/sources", { kind: "shopify", name: "Short", secret: "short" });
  expect(expectProblem(answer, 422).errors).toEqual([{ path: "secret", message: "At least 8 characters" }]);
  const made = await world.api.call("POST", "/api/v1/sources", { kind: "api", name: "Second API source" });
  expectProblem(made, 422);
  const custom = await world.api.post("/api/v1/sources", { kind: "custom", name: "Till" }, createdSourceSchema);
  expect(custom.secret).toMatch(/^whsec_/);
});
