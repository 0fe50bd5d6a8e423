import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { customAdapter } from "./adapter.ts";

const source = { id: "s1", kind: "custom", name: "Till", key: "k1", secret: null };
const nowMs = Date.parse("2026-01-15T10:00:00Z");

function adapt(body: string | Buffer | object, headers: Record<string, string> = {}) {
  const text = typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  return customAdapter.adapt(source, { headers, rawBody: Buffer.from(text), nowMs });
}

function events(...args: Parameters<typeof adapt>) {
  const adapted = adapt(...args);
  if (!adapted.ok) throw new Error(adapted.message);
  return adapted.events;
}

describe("one event", () => {
  it("keeps its body's text and exact numbers", () => {
    const body = '{ "type": "placed_order", "id": 820982911946154508, "person": {"email":"ana@example.com"} }';
    const [event] = events(body);
    expect(event).toMatchObject({
      type: "placed_order",
      payloadText: body,
      payload: { id: 820982911946154508n },
      event: { externalId: "820982911946154508", name: "Placed Order", occurredAt: "2026-01-15T10:00:00.000Z" },
      person: { email: "ana@example.com" },
    });
  });

  it("is the same event by its id, and by the request's id", () => {
    const key = (body: object, headers = {}) => events(body, headers)[0]?.dedupeKey;
    expect(key({ type: "a", id: "7" })).toBe(key({ type: "a", id: "7", value: 2 }));
    expect(key({ type: "a" }, { "webhook-id": "m1" })).toBe(key({ type: "a" }, { "webhook-id": "m1" }));
    expect(key({ type: "a" }, { "webhook-id": "m1" })).not.toBe(key({ type: "a" }, { "webhook-id": "m2" }));
  });
});

describe("a list", () => {
  it("gives each event its own part of the body and its own key", () => {
    const list = events('[{"type":"a","properties":{"n":9007199254740993}},{"type":"a"},{"type":"a"}]');
    expect(list.map((event) => event.payloadText)).toEqual([
      '{"type":"a","properties":{"n":9007199254740993}}',
      '{"type":"a"}',
      '{"type":"a"}',
    ]);
    expect(new Set(list.map((event) => event.dedupeKey)).size).toBe(3);
  });

  it("may hold 500", () => {
    expect(events(Array(500).fill({ type: "a" }))).toHaveLength(500);
  });
});

describe("what is refused", () => {
  it.each([
    ["bad_payload", {}, "type: Name the type of the event"],
    ["bad_payload", { type: "Placed Order" }, "type: Use lower-case letters"],
    ["bad_payload", { type: "a", person: { email: "nobody" } }, "person.email: Not an e-mail address"],
    ["bad_payload", { type: "a", id: true }, "id: Give a text of 1 to 200 characters"],
    ["bad_payload", { type: "a", occurredAt: "0000-01-01T00:00:00Z" }, "occurredAt: Give a time after 1970"],
    ["bad_payload", { type: "a", currency: "usd" }, "currency: Three capital letters"],
    ["bad_payload", [{ type: "a" }, { type: "a", person: { email: 5 } }], "[1].person.email"],
    ["bad_payload", [], "empty"],
    ["bad_payload", Array(501).fill({ type: "a" }), "501"],
    ["bad_payload", "7", "one event as a JSON object"],
    ["bad_payload", "null", "one event as a JSON object"],
    ["not_json", "{type:a}", "Line 1, column 2"],
    ["not_json", Buffer.from([0xff]), "UTF-8"],
    ["empty_body", "", "empty"],
  ])("%s: %j", (code, body, sentence) => {
    expect(adapt(body)).toMatchObject({ ok: false, code, statusCode: 400, message: expect.stringContaining(sentence) });
  });

  it("a form, as curl -d sends it by default", () => {
    const answer = adapt({ type: "a" }, { "content-type": "application/x-www-form-urlencoded" });
    expect(answer).toMatchObject({ code: "unsupported_media_type", statusCode: 415 });
  });
});

describe("describe", () => {
  const describeBody = (body: string, headers = {}) =>
    customAdapter.describe({ headers, rawBody: Buffer.from(body), nowMs });

  it("names the first event and the request", () => {
    expect(describeBody('[{"type":"a","id":"7"}]')).toEqual({ topic: "a", externalId: "7" });
    expect(describeBody('{"type":"a","id":"7"}', { "webhook-id": "m1" })).toEqual({ topic: "a", externalId: "m1" });
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (body) => {
        describeBody(body);
        adapt(body);
      }),
    );
  });
});
