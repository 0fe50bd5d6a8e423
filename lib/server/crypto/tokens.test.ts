import { expect, it } from "vitest";
import { constantTimeEqual, tokens } from "./tokens.ts";

it("makes tokens that are URL-safe and never the same", () => {
  const made = Array.from({ length: 200 }, () => tokens.random(24));
  expect(new Set(made).size).toBe(200);
  for (const token of made) expect(token).toMatch(/^[A-Za-z0-9_-]{32}$/);
  expect(tokens.bytes(32)).toHaveLength(32);
  expect(tokens.bytes(32)).not.toEqual(tokens.bytes(32));
});

it("hashes as SHA-256", () => {
  expect(tokens.sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

it("compares whole texts", () => {
  expect(constantTimeEqual("hk_abc", "hk_abc")).toBe(true);
  expect(constantTimeEqual("hk_abc", "hk_abd")).toBe(false);
  expect(constantTimeEqual("hk_abc", "hk_abcd")).toBe(false);
  expect(constantTimeEqual("", "")).toBe(true);
});
