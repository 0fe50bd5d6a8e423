import { expect, it } from "vitest";
import { isKeyHeader, keyPlaceOf } from "./key-headers.ts";

const bearer = { name: "Authorization", value: "Bearer {{ secrets.mail_house }}" };
const trace = { name: "X-Trace", value: "{{ secrets.trace }}" };
const typed = { name: "authorization", value: "Bearer abc" };

it("finds the key where a receiver looks for it first", () => {
  const url = "https://mailhouse.example/{{ secrets.path_key }}";
  expect(keyPlaceOf({ url, headers: [trace, bearer] })).toEqual({ header: "Authorization", secrets: ["mail_house"] });
  expect(keyPlaceOf({ url, headers: [typed, trace] })).toEqual({ header: "X-Trace", secrets: ["trace"] });
  expect(keyPlaceOf({ url, headers: [typed] })).toEqual({ header: "authorization", secrets: [] });
  expect(keyPlaceOf({ url, headers: [] })).toEqual({ header: null, secrets: ["path_key"] });
  expect(keyPlaceOf({ url: "https://mailhouse.example/", headers: [] })).toBeNull();
});

it("knows the headers that carry keys in any letter case", () => {
  for (const name of ["X-API-Key", "x-auth-token", "Set-Cookie", "X-Shop-Secret"]) expect(isKeyHeader(name)).toBe(true);
  for (const name of ["content-type", "idempotency-key", "webhook-id"]) expect(isKeyHeader(name)).toBe(false);
});
