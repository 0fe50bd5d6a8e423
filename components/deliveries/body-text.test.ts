import { expect, it } from "vitest";
import { bodyLanguage, byteLength, headerValue } from "./body-text.ts";

it("bodyLanguage believes the body, not its header", () => {
  expect([
    bodyLanguage(' {"a":1}'),
    bodyLanguage("[1,2]"),
    bodyLanguage("<p>"),
    bodyLanguage('{"a":'),
    bodyLanguage("1"),
  ]).toEqual(["json", "json", "text", "text", "text"]);
});

it("headerValue ignores case", () => {
  expect(headerValue([{ name: "Webhook-Id", value: "msg_1" }], "webhook-id")).toBe("msg_1");
  expect(headerValue([], "webhook-id")).toBeNull();
});

it("byteLength counts what is sent", () => expect(byteLength("é")).toBe(2));
