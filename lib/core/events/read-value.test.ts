import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  currencyCode,
  decimal,
  email,
  firstOf,
  identifier,
  list,
  member,
  text,
  textList,
  utcTime,
} from "./read-value.ts";

describe("member", () => {
  it("reads own members of objects only", () => {
    expect(member({ a: 1 }, "a")).toBe(1);
    expect(member({}, "constructor")).toBeUndefined();
    expect(member([1], "0")).toBeUndefined();
    expect(member("abc", "length")).toBeUndefined();
  });
});

describe("text", () => {
  it("keeps every digit of a large id", () => {
    expect(text(820982911946154508n)).toBe("820982911946154508");
    expect(text(1019)).toBe("1019");
  });
  it("takes blank text and other types as absent", () => {
    expect([text("  "), text(true), text({}), text(undefined)]).toEqual([null, null, null, null]);
  });
  it("leaves out U+0000", () => expect(text("a\u0000b")).toBe("ab"));
});

describe("identifier and email", () => {
  it("refuse what is too long to be one", () => {
    expect(identifier("x".repeat(201))).toBeNull();
    expect([identifier(1.5), identifier(1e300), identifier(7)]).toEqual([null, null, "7"]);
    expect(email(`${"x".repeat(320)}@example.com`)).toBeNull();
  });
  it("email wants one @", () => {
    expect(email(" shah@example.com ")).toBe("shah@example.com");
    expect([email("shah"), email("a@b@c"), email(5)]).toEqual([null, null, null]);
  });
});

describe("decimal", () => {
  it("reads money as shops write it", () => {
    expect([decimal("199.65"), decimal("-10.00"), decimal(3), decimal(12n), decimal("-0")]).toEqual([
      199.65, -10, 3, 12, 0,
    ]);
  });
  it("guesses nothing", () => {
    expect([decimal(""), decimal("1,99"), decimal("0x10"), decimal("1e9"), decimal(null), decimal(true)]).toEqual(
      Array(6).fill(null),
    );
    expect(decimal("9".repeat(400))).toBeNull();
  });
});

describe("utcTime", () => {
  it("turns an offset into UTC", () => {
    expect(utcTime("2026-01-15T10:00:00-05:00")).toBe("2026-01-15T15:00:00.000Z");
  });
  it("refuses what a database could not keep, and times without an offset", () => {
    for (const wrong of [
      "0000-01-01T00:00:00Z",
      "9999-12-31T23:59:59-12:00",
      "2026-01-15T10:00:00",
      "2026-13-01T00:00:00Z",
    ])
      expect(utcTime(wrong)).toBeNull();
  });
});

describe("lists and choices", () => {
  it("reads tags written either way", () => {
    expect(textList("vip, wholesale,,")).toEqual(["vip", "wholesale"]);
    expect(textList(["vip", null, 3])).toEqual(["vip", "3"]);
    expect(list({})).toEqual([]);
  });
  it("currencyCode and firstOf", () => {
    expect([currencyCode("usd"), currencyCode("dollar"), currencyCode(1)]).toEqual(["USD", null, null]);
    expect([firstOf(null, 0, 1), firstOf(null)]).toEqual([0, null]);
  });
});

it("never throws on any JSON value", () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.bigInt()), (value) => {
      for (const read of [text, identifier, email, decimal, currencyCode, utcTime, textList, list])
        read(value as never);
    }),
  );
});
