import { describe, expect, it, test } from "vitest";
import { withoutKeys } from "./without-keys.ts";

const header = (name: string, value: string) => withoutKeys({ headers: [{ name, value }] }).headers[0]?.value;
const url = (value: string) => withoutKeys({ url: value }).url;

describe("headers", () => {
  it.each([
    ["Authorization", "Bearer live_4711", "Bearer [fill-in:authorization]"],
    ["Authorization", "live_4711", "[fill-in:authorization]"],
    ["X-Api-Key", "4711", "[fill-in:x_api_key]"],
    ["Authorization", "Basic dXNlcjpwYXNz", "Basic [fill-in:authorization]"],
    ["X-Api-Key", "{{ secrets.shop }}-4711", "[fill-in:x_api_key]"],
  ])("%s: %s is left out", (name, value, left) => {
    expect(header(name, value)).toBe(left);
  });

  it.each([
    ["Authorization", "Bearer {{ secrets.warehouse }}"],
    ["X-Api-Key", "{{ secrets.shop | base64_encode }}"],
    ["Idempotency-Key", "order-{{ event.id }}"],
    ["Accept", "application/json"],
  ])("%s: %s stays", (name, value) => {
    expect(header(name, value)).toBe(value);
  });
});

describe("addresses", () => {
  it.each([
    ["https://a.example/in?id=1&api_key=4711#x", "https://a.example/in?id=1&api_key=[fill-in:api_key]#x"],
    ["https://a.example/?sig=x&v=2", "https://a.example/?sig=[fill-in:sig]&v=2"],
    ["https://hooks.slack.com/services/T0/B0/xyz", "[fill-in:address]"],
    ["https://hookline.shop.example/api/inbox/ibx_1/orders", "[fill-in:address]/orders"],
    ["http://127.0.0.1:3000/api/in/src_key", "[fill-in:address]"],
  ])("%s", (given, left) => {
    expect(url(given)).toBe(left);
  });

  it.each([
    "https://a.example/in?id={{ event.id }}&api_key={{ secrets.shop }}",
    "{{ secrets.slack_webhook }}",
    "https://a.example/orders?page=2",
  ])("%s stays", (given) => {
    expect(url(given)).toBe(given);
  });
});

test("everything else stays as it is, also what lies inside splits and bodies", () => {
  const part = {
    steps: [
      {
        id: "s1",
        kind: "split",
        if: { path: "event.total", op: "gte", value: 100 },
        then: [{ url: "https://a.example/" }],
      },
      { body: { kind: "json", template: '{"token":"{{ event.id }}"}' }, sign: true, once: null },
    ],
  };
  expect(withoutKeys(part)).toEqual(part);
  const body = { template: '{"reply":"https://h.example/api/inbox/ibx_9"}' };
  expect(withoutKeys({ steps: [{ then: [{ body }] }] }).steps[0]?.then[0]?.body.template).toBe(
    '{"reply":"[fill-in:address]"}',
  );
});
