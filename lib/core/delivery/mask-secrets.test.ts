import { describe, expect, it } from "vitest";
import { maskArrived, maskKeyParams } from "./mask-secrets.ts";

const arrived = (name: string, value: string, path = "/") => ({ headers: [{ name, value }], path });

describe("maskArrived", () => {
  it("keeps only the scheme of headers that carry keys", () => {
    expect(maskArrived(arrived("authorization", "Bearer abc"), []).headers[0]?.value).toBe("Bearer ******");
    expect(maskArrived(arrived("X-Api-Key", "abc"), []).headers[0]?.value).toBe("******");
  });

  it("masks the store's secrets in other headers and in the path, also percent-encoded", () => {
    const masked = maskArrived(arrived("x-shop", "key=p&ss word!", "/a?k=p%26ss%20word!&b=1"), ["p&ss word!"]);
    expect(masked.headers[0]?.value).toBe("key=******");
    expect(masked.path).toBe("/a?k=******&b=1");
  });

  it("leaves everything else alone, and does not mask with secrets of one or two letters", () => {
    expect(maskArrived(arrived("x-shop", "banana", "/x?y=a"), ["a"])).toEqual(arrived("x-shop", "banana", "/x?y=a"));
  });
});

it("masks keys typed into an address's query, and nothing else of it", () => {
  expect(maskKeyParams("https://x.example/in?order=1&api_key=abc&sku=a#top")).toBe(
    "https://x.example/in?order=1&api_key=******&sku=a#top",
  );
});
